// CloudBase's HTTP API: its own package, and for bodies that are no JSON the SDK's TC3 function with the service tcb.
import { bodies, contentTypes, key, keys, looseQueries, paths, queries, signPaths, time, times } from '../lib/cases.mjs';
import { cloudSign, deviateCloud } from './cloudbase-signing.mjs';
import { sign } from './tc3-signing.mjs';

const origin = 'https://env-1a2b3c.api.tcloudbasegateway.com';
const call = {
    ...key,
    service: 'tcb',
    time,
    method: 'POST',
    url: `${origin}/v1/ai/hunyuan/`,
    contentType: 'application/json',
    params: { key: 'value' },
};

// Appended as the document says and as CloudBase's SDK does it.
const tail = (request) => (result) =>
    `, Timestamp=${result.timestamp}` + (request.token === undefined ? '' : `, Token=${request.token}`);

const values = {
    'a member that is null': { A: null, B: 1 },
    'an empty object': {},
    'a list': [1, 'two', { Three: 3.5 }, []],
    'Unicode': { 文: '你好，世界 – Grüße 😀' },
    'escapes': { A: '"\\/\b\f\n\r\t\u0001\u2028' },
    'numbers': { A: 0, B: -1, C: 0.1, D: 1e21, E: 9007199254740991 },
    'nesting': { A: { B: [{ C: { D: [true, false] } }] } },
};

export async function make() {
    const vectors = [];
    const add = async (name, request) => vectors.push(await cloudSign(name, request, tail(request)));
    const addOther = async (name, { params, ...request }) =>
        vectors.push(await sign(name, request, tail(request)({ timestamp: request.time })));

    for (const method of ['GET', 'HEAD', 'DELETE', 'OPTIONS']) {
        await add(method, { ...call, method, params: '' });
    }

    for (const method of ['POST', 'PUT', 'PATCH']) {
        await add(`${method} of JSON`, { ...call, method });
    }

    for (const [name, params] of Object.entries(values)) {
        await add(`JSON: ${name}`, { ...call, params });
    }

    await add('without a path', { ...call, url: `${origin}/` });
    for (const [name, path] of Object.entries({ ...paths, ...signPaths })) {
        await add(name, { ...call, url: origin + path });
    }

    for (const [name, query] of Object.entries({ ...queries, ...looseQueries })) {
        await add(`a query with ${name}`, { ...call, method: 'GET', params: '', url: `${call.url}?${query}` });
    }

    for (const contentType of contentTypes.filter((type) => !type.startsWith('multipart'))) {
        await add(`as ${contentType}`, { ...call, contentType });
    }

    for (const [name, seconds] of Object.entries(times)) {
        if (seconds > 0) { // The package takes 0 for the present.
            await add(`at ${name}`, { ...call, time: seconds });
        }
    }

    for (const [name, pair] of Object.entries(keys)) {
        await add(`with ${name}`, { ...call, ...pair });
    }

    await add('with a token', { ...call, token: 'fake-token/with+signs=' });
    await add('with the document\'s header x-tc-action', { ...call, extra: [['X-TC-Action', 'DescribeEnvs']] });
    await add('with more headers, trimmed, lower-cased and sorted', {
        ...call,
        extra: [['X-SDK-Version', 'Some-SDK/1.2.3'], ['accept', '*/*'], ['X-Client-Timestamp', '1708593691000'], ['User-Agent', '  Some  Agent ']],
    });
    await add('to a host with a port', { ...call, url: 'https://env-1a2b3c.api.tcloudbasegateway.com:8443/v1/' });

    for (const [name, bytes] of Object.entries(bodies)) {
        await addOther(`other package: ${name}`, { ...call, body: bytes });
    }

    await addOther('other package: with a boundary', { ...call, contentType: contentTypes.at(-1), body: bodies['a JSON body'] });
    return { vectors, deviations: await deviations() };
}

async function deviations() {
    const deviate = (name, why, request) => deviateCloud(name, why, request, tail(request));
    return [
        await deviate(
            'a boundary',
            'The package signs multipart/form-data without its boundary.',
            { ...call, contentType: contentTypes.at(-1), params: '' }),
        await deviate(
            'a content type in mixed case',
            'The document of the method lower-cases header values; the package keeps the case of the content type, and only of it.',
            { ...call, contentType: 'Application/JSON; Charset=UTF-8' }),
        await deviate(
            'a content type with outer spaces',
            'The document of the method trims header values; the package signs the content type as it stands.',
            { ...call, contentType: ' application/json ' }),
        await deviate(
            'header names with an underscore',
            'The package sorts names by the rules of a language, which put an underscore before a hyphen; ASCII has it the other way.',
            { ...call, extra: [['x-a-b', '1'], ['x-a_b', '2']] }),
        await deviate(
            'a header name with a plus sign',
            'The package percent-encodes header names.',
            { ...call, extra: [['x-a+b', '1']] }),
        await deviate(
            'an apostrophe in the path',
            'The package signs %27 for an apostrophe that is sent as it is.',
            { ...call, url: `${origin}/it's` }),
        await deviate(
            'an apostrophe in the query',
            'The package signs %27 for an apostrophe that is sent as it is.',
            { ...call, url: `${origin}/?q='` }),
        await deviate(
            'a text as the body',
            'The package hashes the JSON of a text, in quotes, where the text itself is sent.',
            { ...call, params: 'hello', sent: Buffer.from('hello') }),
        await deviate(
            'members with GET',
            'The package hashes the JSON of the members, which a GET request sends in its query; its body is empty.',
            { ...call, method: 'GET', sent: Buffer.alloc(0) }),
    ];
}
