// TC3-HMAC-SHA256 of API 3.0: the SDK's signing function, then whole requests of its client as they were sent.
import { capture } from '../lib/capture.mjs';
import { bodies, contentTypes, key, keys, looseQueries, queries, time, times } from '../lib/cases.mjs';
import { body, lines } from '../lib/output.mjs';
import { at, record, tencent } from '../lib/packages.mjs';
import * as published from './published.mjs';
import { deviate, sign } from './tc3-signing.mjs';

const post = {
    ...key,
    service: 'scf',
    time,
    method: 'POST',
    url: 'https://scf.tencentcloudapi.com/',
    contentType: 'application/json',
    body: bodies['a JSON body'],
};
const get = { ...post, method: 'GET', contentType: 'application/x-www-form-urlencoded', body: bodies['an empty body'] };

const boundary = '58731222010402';
const parts = { Offset: '0', Limit: '10', File: Buffer.from([0, 13, 10, 255]) };

const nested = {
    Limit: 10,
    Enabled: false,
    Nothing: null,
    Empty: '',
    None: [],
    Filters: [{ Name: '名', Values: ['a b', 'c&d=e'] }, { Name: 'n', Values: Array.from({ length: 11 }, (_, i) => `v${i}`) }],
};

export async function make() {
    const vectors = [
        published.check(await sign('published: POST of the page "Signature v3"', published.tc3Post), published.tc3Post),
        published.check(await sign('published: GET of the page "Common Params"', published.tc3Get), published.tc3Get),
    ];
    const add = async (name, request) => vectors.push(await sign(name, request));

    for (const [name, bytes] of Object.entries(bodies)) {
        await add(`POST of ${name}`, { ...post, body: bytes });
    }

    for (const contentType of contentTypes) {
        await add(`POST as ${contentType}`, { ...post, contentType });
    }

    for (const [name, query] of Object.entries({ ...queries, ...looseQueries })) {
        await add(`GET with ${name}`, { ...get, url: `${get.url}?${query}` });
    }

    await add('GET without a query', get);
    for (const [name, seconds] of Object.entries(times)) {
        await add(`at ${name}`, { ...post, time: seconds });
    }

    for (const [name, pair] of Object.entries(keys)) {
        await add(`with ${name}`, { ...post, ...pair });
    }

    await add('with a token, which is sent and not signed', { ...post, token: 'fake-token' });
    await add('to a region\'s host, with the service as it is', { ...post, url: 'https://scf.ap-guangzhou.tencentcloudapi.com/' });
    await add('to a service with a longer name', { ...post, service: 'cloudaudit', url: 'https://cloudaudit.tencentcloudapi.com/' });
    await add('POST of parts', { ...post, contentType: `multipart/form-data; boundary=${boundary}`, multipart: { boundary, parts } });

    vectors.push(await send('client: POST of nested members, null left out', {}, (client) => client.request('ListFunctions', nested)));
    vectors.push(await send('client: POST of no members', {}, (client) => client.request('GetAccount', {})));
    vectors.push(await send('client: GET of nested members', { reqMethod: 'GET' }, (client) => client.request('ListFunctions', nested)));
    vectors.push(await send('client: POST with a token', { token: 'fake-token' }, (client) => client.request('GetAccount', {})));
    vectors.push(await send('client: POST of bytes', {}, (client) => client.requestOctetStream('ListFunctions', bodies['a body of all bytes'])));

    return { vectors, deviations: await deviations() };
}

// Host and path are the real ones; the connection leads to this process.
async function send(name, { token, reqMethod = 'POST' }, run) {
    let signed;
    const received = await capture((agent) => at(time * 1000, 0, async () => {
        const client = new tencent.CommonClient('scf.tencentcloudapi.com', '2018-04-16', {
            credential: { ...key, token },
            region: 'ap-guangzhou',
            profile: { httpProfile: { reqMethod, protocol: 'http://', agent } },
        });
        signed = await record(() => run(client));
    }));

    return {
        name,
        madeBy: [tencent.name],
        ...key,
        ...(token === undefined ? {} : { token: received.headers['x-tc-token'] }),
        service: 'scf',
        timestamp: Number(received.headers['x-tc-timestamp']),
        method: received.method,
        url: `http://${received.headers.host}${received.target}`,
        headers: [['content-type', received.headers['content-type']], ['host', received.headers.host]],
        body: body(received.body),
        canonicalRequest: lines(signed.hashed.at(-1)),
        stringToSign: lines(signed.keyed.at(-1)),
        authorization: received.headers.authorization,
    };
}

async function deviations() {
    return [
        await deviate(
            'a content type in mixed case',
            'The document lower-cases header values; the package signs the content type as it stands.',
            { ...post, contentType: 'Application/JSON; Charset=UTF-8' }),
        await deviate(
            'a content type with outer spaces',
            'The document trims header values; the package signs the content type as it stands.',
            { ...post, contentType: ' application/json ' }),
        await deviate(
            'a host with a port',
            'The package signs the host without its port and sends it with the port.',
            { ...post, url: 'https://scf.tencentcloudapi.com:8443/' }),
        await deviate(
            'another method',
            'The package signs no content type for methods other than GET and POST, and lists the headers as ";host".',
            { ...post, method: 'PUT' }),
        await deviate(
            'a path',
            'The document has "/" as the CanonicalURI of API 3.0; the package signs the path of the URL.',
            { ...post, url: `${post.url}v2/index` }),
    ];
}
