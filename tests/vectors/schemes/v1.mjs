// HmacSHA1 and HmacSHA256 (v1): whole requests of the SDK's client as they were sent, since it flattens, sorts and signs in one go.
import { capture } from '../lib/capture.mjs';
import { key, keys, time, times } from '../lib/cases.mjs';
import { lines } from '../lib/output.mjs';
import { at, record, tencent } from '../lib/packages.mjs';
import * as published from './published.mjs';

const call = {
    ...key,
    signatureMethod: 'HmacSHA256',
    method: 'POST',
    host: 'scf.tencentcloudapi.com',
    action: 'ListFunctions',
    region: 'ap-guangzhou',
    time,
    nonce: 11886,
    request: { Limit: 10, Offset: 0 },
};

const requests = {
    'no members': {},
    'numbers': { A: 0, B: -1, C: 2147483648, D: -9007199254740991 },
    'fractions': { A: 0.5, B: -1.25, C: 0.1, D: 1234567.891, E: 1e21, F: 1e-7, G: 123456789012345680000 },
    'booleans': { A: true, B: false },
    'members that are null': { A: null, B: 1, C: { D: null } },
    'elements that are null': { A: ['x', null, 'z'] },
    'empty texts': { A: '', B: ['', 'x', ''] },
    'empty lists and objects': { A: [], B: {}, C: [[], {}], D: 1 },
    'eleven elements': { A: Array.from({ length: 12 }, (_, i) => `v${i}`) },
    'objects in lists': { Filters: [{ Name: 'n0', Values: ['a', 'b'] }, { Name: 'n1', Values: ['c'] }] },
    'eleven objects in a list': { Filters: Array.from({ length: 11 }, (_, i) => ({ Name: `n${i}`, Values: [i] })) },
    'lists in lists': { A: [[1, 2], [3, [4]]] },
    'objects in objects': { Code: { ZipFile: 'UEs=', CosBucketName: 'b' }, Vpc: { A: { B: { C: true } } } },
    'keys that differ in case': { b: 1, B: 2, a: 3, A: 4, _: 5 },
    'a key that begins another': { A: { B: 1 }, AB: 2, A1: 3, 'A-B': 4 },
    'Unicode': { Description: '你好，世界 – Grüße 😀', 描述: 'x' },
    'reserved characters': { A: '!#$%&\'()*+,/:;=?@[]', B: 'a b', C: 'a&b=c' },
    'unreserved characters': { A: '-._~' },
    'encoded input': { A: '%20', B: 'a%2Bb', C: '+' },
    'lines': { A: 'first\nsecond\r\nthird\ttab' },
    'outer spaces': { A: '  a  ' },
    'JSON as a value': { ClientContext: '{"key":"value","list":[1,2]}' },
    'a long value': { ZipFile: '0123456789abcdef'.repeat(100) },
    'names of common parameters in an object': { A: { Action: 'x', Nonce: 1 } },
};

export async function make() {
    const vectors = [await document()];
    const add = async (name, input) => vectors.push(await send(name, input));

    for (const [name, request] of Object.entries(requests)) {
        await add(name, { ...call, request });
    }

    for (const signatureMethod of ['HmacSHA1', 'HmacSHA256']) {
        for (const method of ['GET', 'POST']) {
            await add(`${method} with ${signatureMethod}`, { ...call, signatureMethod, method });
        }

        for (const [name, pair] of Object.entries(keys)) {
            await add(`${signatureMethod} with ${name}`, { ...call, signatureMethod, ...pair });
        }
    }

    await add('GET of Unicode', { ...call, method: 'GET', request: requests.Unicode });
    await add('GET of reserved characters', { ...call, method: 'GET', request: requests['reserved characters'] });
    await add('a token', { ...call, token: 'fake-token/with+signs=' });
    await add('no region', { ...call, region: undefined });
    await add('a language', { ...call, language: 'en-US' });
    await add('another host', { ...call, host: 'scf.ap-guangzhou.tencentcloudapi.com' });
    await add('the least nonce', { ...call, nonce: 1 });
    await add('a large nonce', { ...call, nonce: 65535 });
    for (const [name, seconds] of Object.entries(times)) {
        await add(`at ${name}`, { ...call, time: seconds });
    }

    return { vectors, deviations: [] };
}

// The page's own sample has no parameter for the SDK's name, which its client always adds; so it is signed alone.
async function document() {
    const { secretId, secretKey, method, host, request, parameters, sent } = published.v1;
    const text = `${method}${host}/?${parameters.map((pair) => pair.join('=')).join('&')}`;
    return published.check({
        name: 'published: GET of the page "Signature"',
        madeBy: [tencent.name],
        secretId,
        secretKey,
        signatureMethod: 'HmacSHA1',
        method,
        host,
        request,
        parameters,
        stringToSign: lines(text),
        signature: tencent.Sign.sign(secretKey, text, 'HmacSHA1'),
        sent,
    }, published.v1);
}

// Host and path are the real ones; the connection leads to this process.
async function send(name, { secretId, secretKey, token, signatureMethod, method, host, action, region, time: seconds, nonce, language, request }) {
    let signed;
    const received = await capture((agent) => at(seconds * 1000, nonce / 65535, async () => {
        const client = new tencent.CommonClient(host, '2018-04-16', {
            credential: { secretId, secretKey, token },
            region,
            profile: { signMethod: signatureMethod, language, httpProfile: { reqMethod: method, protocol: 'http://', agent } },
        });
        signed = await record(() => client.request(action, request));
    }));

    const sent = method === 'GET' ? received.target.slice('/?'.length) : received.body.toString('latin1');
    const pairs = [...new URLSearchParams(sent)];
    return {
        name,
        madeBy: [tencent.name],
        secretId,
        secretKey,
        ...(token === undefined ? {} : { token }),
        signatureMethod,
        method,
        host: received.headers.host,
        request,
        parameters: pairs.filter(([name]) => name !== 'Signature').sort(([a], [b]) => (a < b ? -1 : 1)),
        stringToSign: lines(signed.keyed.at(-1)),
        signature: pairs.find(([name]) => name === 'Signature')[1],
        sent,
    };
}
