// The older scheme of Function Compute, "FC", as its SDK for Node.js signs.
import { createHash } from 'node:crypto';
import { bodies, key, keys, looseQueries, paths, queries, signPaths, time, times } from '../lib/cases.mjs';
import { body, lines } from '../lib/output.mjs';
import { fc, record } from '../lib/packages.mjs';

const origin = 'https://hello-abcdefgh.cn-shanghai.fcapp.run';
const none = bodies['an empty body'];
const date = (seconds) => ['date', new Date(seconds * 1000).toUTCString()];
const md5 = (bytes) => ['content-md5', createHash('md5').update(bytes).digest('hex')];
const call = { ...key, time, method: 'POST', url: `${origin}/hello?foo=bar`, headers: [], isHttpTrigger: true, body: none };

export async function make() {
    const vectors = [];
    const add = async (name, request) => vectors.push(await sign(name, request));

    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        await add(method, { ...call, method });
    }

    await add('without a query', { ...call, url: `${origin}/hello` });
    await add('without a path and a query', { ...call, url: `${origin}/` });
    for (const [name, path] of Object.entries({ ...paths, ...signPaths })) {
        await add(name, { ...call, url: origin + path });
    }

    for (const [name, query] of Object.entries({ ...queries, ...looseQueries })) {
        const open = name === 'a key without a value' ? { open: 'Some helpers sign a key without a value as "key", others as "key=".' } : {};
        await add(`a query with ${name}`, { ...call, ...open, url: `${origin}/?${query}` });
    }

    await add('a query with keys to encode', { ...call, url: `${origin}/?a%20b=1&%E4%BD%A0=2&a%26b=3&a%3Db=4` });
    await add('a query with keys of which one begins the other', { ...call, url: `${origin}/?ab=1&a=2&a1=3&a-=4` });
    await add('no HTTP trigger', { ...call, isHttpTrigger: false, url: `${origin}/2016-08-15/services?limit=10` });
    await add('no HTTP trigger, no query', { ...call, isHttpTrigger: false, url: `${origin}/2016-08-15/services` });

    for (const [name, headers] of Object.entries(headerCases())) {
        await add(name, { ...call, headers });
    }

    await add('a token', { ...call, token: 'fake-token', headers: [['x-fc-security-token', 'fake-token']] });
    for (const [name, bytes] of Object.entries(bodies)) {
        await add(`Content-MD5 of ${name}`, { ...call, headers: [md5(bytes)], body: bytes });
    }

    for (const [name, seconds] of Object.entries(times)) {
        await add(`at ${name}`, { ...call, time: seconds });
    }

    for (const [name, pair] of Object.entries(keys)) {
        await add(`with ${name}`, { ...call, ...pair });
    }

    return { vectors, deviations: await deviations() };
}

function headerCases() {
    return {
        'a content type': [['content-type', 'application/json']],
        'a content type with a charset': [['content-type', 'text/plain; charset=utf-8']],
        'Content-MD5 and a content type': [md5(bodies['a JSON body']), ['content-type', 'application/json']],
        'headers of Function Compute in other case and order': [['X-Fc-Zeta', 'Z'], ['x-fc-account-id', '1'], ['X-FC-Log-Type', 'Tail']],
        'a header of Function Compute with inner spaces': [['x-fc-meta', 'some  value']],
        'an empty header of Function Compute': [['x-fc-meta', '']],
        'headers that are not signed': [['accept', '*/*'], ['host', 'hello-abcdefgh.cn-shanghai.fcapp.run'], ['x-custom', '1'], ['x-fcx', '1']],
    };
}

async function sign(name, { open, ...request }) {
    const { secretId, secretKey, token, time: seconds, method, url, isHttpTrigger, body: bytes } = request;
    const headers = [date(seconds), ...request.headers];
    const parsed = new URL(url);
    const query = {};
    for (const key of parsed.searchParams.keys()) {
        query[key] = parsed.searchParams.getAll(key);
    }

    // A caller unescapes the path, as the function's signature expects.
    const { result, keyed } = await record(() => fc.getSignature(
        secretId, secretKey, method, decodeURIComponent(parsed.pathname), Object.fromEntries(headers), isHttpTrigger ? query : null));

    return {
        name,
        madeBy: [fc.name],
        ...(open === undefined ? {} : { open }),
        secretId,
        secretKey,
        ...(token === undefined ? {} : { token }),
        timestamp: seconds,
        method,
        url,
        isHttpTrigger,
        headers,
        body: body(bytes),
        stringToSign: lines(keyed.at(-1)),
        authorization: result,
    };
}

async function deviations() {
    const deviate = async (name, why, request) => {
        const { stringToSign, authorization, ...vector } = await sign(name, request);
        return { ...vector, why, authorization };
    };
    return [
        await deviate(
            'a header of Function Compute with outer spaces',
            'The package signs outer spaces of a value, which HTTP does not transport.',
            { ...call, headers: [['x-fc-meta', ' value ']] }),
        await deviate(
            'names of headers in other case',
            'The package finds Content-MD5, Content-Type and Date in lower case only, and signs nothing for another spelling.',
            { ...call, headers: [['Content-Type', 'application/json']] }),
    ];
}
