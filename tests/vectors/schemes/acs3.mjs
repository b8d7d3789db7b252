// ACS3 as HTTP triggers of Function Compute take it, and as its OpenAPI takes it, with a hash of the body.
import { createHash } from 'node:crypto';
import { bodies, key, keys, looseQueries, paths, queries, signPaths, time, times } from '../lib/cases.mjs';
import { deviate, sign } from './acs3-signing.mjs';
import * as published from './published.mjs';

const origin = 'https://hello-abcdefgh.cn-shanghai.fcapp.run';
const none = bodies['an empty body'];
const dateOf = (seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
const headersOf = (seconds, token = '') => [['x-acs-date', dateOf(seconds)], ['x-acs-security-token', token]];
const call = { ...key, time, method: 'POST', url: `${origin}/hello?foo=bar`, headers: headersOf(time), body: none };

const openKeys = 'Both packages leave keys unencoded; the page on the signature method encodes them.';
const oddQueries = {
    'a key to encode': ['a%20b=1', openKeys],
    'a key in Unicode': ['%E4%BD%A0=1', openKeys],
    'a key with an ampersand': ['a%26b=1', openKeys],
    'a percent sign that encodes nothing': ['a=100%', 'Parsers differ in what a lone percent sign is.'],
};

export async function makeHttpTrigger() {
    const { vectors, deviations, add } = collect(false);
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        await add(method, { ...call, method });
    }

    await add('without a path and a query', { ...call, url: `${origin}/` });
    for (const [name, path] of Object.entries({ ...paths, ...signPaths })) {
        await add(name, { ...call, url: origin + path });
    }

    const { 'a repeated key': repeated, ...once } = looseQueries;
    for (const [name, query] of Object.entries({ ...queries, ...once })) {
        await add(`a query with ${name}`, { ...call, url: `${origin}/?${query}` });
    }

    for (const [name, [query, open]] of Object.entries(oddQueries)) {
        await add(`a query with ${name}`, { ...call, url: `${origin}/?${query}`, open });
    }

    await add('a body, which is not signed', { ...call, body: bodies['a Unicode body'] });
    await add('a token', { ...call, token: 'fake-token/with+signs=', headers: headersOf(time, 'fake-token/with+signs=') });
    for (const [name, headers] of Object.entries(headerCases())) {
        await add(name, { ...call, headers });
    }

    await add('a date with milliseconds', {
        ...call,
        headers: [['x-acs-date', '2024-02-22T09:21:31.123Z'], ['x-acs-security-token', '']],
        open: 'The document\'s samples differ in the fraction of the date.',
    });
    await add('no header for a token', {
        ...call,
        headers: [['x-acs-date', dateOf(time)]],
        open: 'The document sends the header for the token in any case, empty for a long-term key.',
    });

    for (const [name, seconds] of Object.entries(times)) {
        await add(`at ${name}`, { ...call, time: seconds, headers: headersOf(seconds) });
    }

    for (const [name, pair] of Object.entries(keys)) {
        await add(`with ${name}`, { ...call, ...pair });
    }

    deviations.push(
        await deviate(
            'sample: dollar signs',
            'The document\'s Node.js sample replaces the first dollar sign of a path; its other samples replace all.',
            { ...call, url: `${origin}/$a/$b` },
            { pathname: '/$a/$b'.replace('$', '%24') }),
        await deviate(
            'sample: no path',
            'Python\'s parser gives an empty path where "/" is sent, and the package signs it so.',
            { ...call, url: origin },
            { pathname: '' }),
        await deviate(
            'sample: a decoded path',
            'The document\'s Go and Java samples hand over the decoded path; its Node.js and Python samples hand it over as sent.',
            { ...call, url: `${origin}/a%20b` },
            { pathname: '/a b' }),
        await deviate(
            'sample: a repeated key',
            'The Node.js and Java samples sign the last of several values, those in Go and Python the first.',
            { ...call, url: `${origin}/?${repeated}` },
            {}),
        await deviate(
            'sample: an empty value',
            'The Python sample\'s parser drops parameters with an empty value, which the others sign.',
            { ...call, url: `${origin}/?a=&b=1` },
            { query: { b: '1' } }));

    return { vectors, deviations };
}

export async function makeOpenApi() {
    const { vectors, deviations, add } = collect(true);
    vectors.push(published.check(
        (await sign('published: the page "Request syntax and signature method V3"', published.acs3, true)).vector, published.acs3));

    const host = 'fcv3.cn-shanghai.aliyuncs.com';
    const openApi = (bytes, { seconds = time, contentType, token } = {}) => ({
        ...key,
        ...(token === undefined ? {} : { token }),
        time: seconds,
        method: 'POST',
        url: `https://${host}/2023-03-30/functions/hello/invocations`,
        headers: [
            ['host', host],
            ['x-acs-action', 'InvokeFunction'],
            ['x-acs-version', '2023-03-30'],
            ['x-acs-date', dateOf(seconds)],
            ['x-acs-signature-nonce', '0123456789abcdef0123456789abcdef'],
            ['x-acs-content-sha256', createHash('sha256').update(bytes).digest('hex')],
            ...(contentType === undefined ? [] : [['content-type', contentType]]),
            ...(token === undefined ? [] : [['x-acs-security-token', token]]),
        ],
        body: bytes,
    });

    for (const [name, bytes] of Object.entries(bodies)) {
        await add(name, openApi(bytes, { contentType: 'application/octet-stream' }));
    }

    await add('a content type with a charset', openApi(bodies['a JSON body'], { contentType: 'application/json; charset=utf-8' }));
    await add('no content type', { ...openApi(none), method: 'GET' });
    await add('a token', openApi(none, { token: 'fake-token' }));
    await add('a query', { ...openApi(none), url: `https://${host}/2023-03-30/functions?prefix=a%20b&limit=10&nextToken=` });
    for (const [name, seconds] of Object.entries(times)) {
        await add(`at ${name}`, openApi(none, { seconds }));
    }

    return { vectors, deviations };
}

// More headers than the document's samples hand over. Those that are neither x-acs-* nor host nor content-type are not signed.
function headerCases() {
    const own = headersOf(time);
    return {
        'host and content type': [...own, ['host', 'hello-abcdefgh.cn-shanghai.fcapp.run'], ['content-type', 'application/json']],
        'a content type with a charset': [...own, ['Content-Type', 'text/plain; charset=UTF-8']],
        'names in other case and order': [['X-Acs-Security-Token', ''], ['X-ACS-Date', dateOf(time)], ['X-Acs-Zeta', 'Z'], ['x-acs-alpha', 'a']],
        'values with outer and inner spaces': [...own, ['x-acs-meta', '  Some  Value ']],
        'headers that are not signed': [...own, ['accept', '*/*'], ['user-agent', 'test'], ['x-custom', '1'], ['x-acsx', '1']],
    };
}

function collect(openApi) {
    const vectors = [];
    const deviations = [];
    const add = async (name, request) => {
        const { vector, deviation } = await sign(name, request, openApi);
        vectors.push(vector);
        if (deviation !== null) {
            deviations.push(deviation);
        }
    };
    return { vectors, deviations, add };
}
