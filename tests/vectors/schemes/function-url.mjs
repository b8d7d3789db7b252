// SCF function URLs: no package has this scheme, but it is TC3 with the service scf, which two packages can be made to sign.
import { bodies, contentTypes, key, looseQueries, paths, queries, time, times } from '../lib/cases.mjs';
import { cloudSign, deviateCloud } from './cloudbase-signing.mjs';
import { sign } from './tc3-signing.mjs';

const origin = 'https://1250000000-abcdefgh-cq.scf.tencentcs.com';
const post = {
    ...key,
    service: 'scf',
    time,
    method: 'POST',
    url: `${origin}/`,
    contentType: 'application/json',
    body: bodies['a JSON body'],
    signsRealPath: false,
};

// The document signs "/" and no query whatever is called.
const asDocumented = (url) => ({ ...post, url, signedUrl: `${origin}/` });
const asCalled = (url) => ({ ...post, url, signsRealPath: true });

export async function make() {
    const vectors = [];
    const add = async (name, request) => vectors.push(await sign(name, request));
    const addCloud = async (name, request) => vectors.push(await cloudSign(name, request));

    for (const [name, bytes] of Object.entries(bodies)) {
        await add(`POST of ${name}`, { ...post, body: bytes });
    }

    for (const contentType of contentTypes) {
        await add(`POST as ${contentType}`, { ...post, contentType });
    }

    for (const [name, path] of Object.entries(paths)) {
        await add(`${name}, signed as "/"`, asDocumented(origin + path));
        await add(`${name}, signed as it is`, asCalled(origin + path));
    }

    for (const [name, query] of Object.entries({ ...queries, ...looseQueries })) {
        await add(`${name} in the query, not signed`, asDocumented(`${origin}/a?${query}`));
        await add(`${name} in the query, signed`, asCalled(`${origin}/a?${query}`));
    }

    for (const [name, seconds] of Object.entries(times)) {
        await add(`at ${name}`, { ...post, time: seconds });
    }

    await add('with a token, which is sent and not signed', { ...post, token: 'fake-token' });
    await add('GET', { ...post, method: 'GET', body: bodies['an empty body'] });
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        await addCloud(`${method} by way of the other package`, { ...post, method, params: '' });
    }

    await addCloud('PUT of JSON', { ...post, method: 'PUT', params: { A: ['你好', 1, null, true] } });
    await addCloud('more headers', { ...post, params: '', extra: [['X-Zeta', '  Some  Value '], ['accept', '*/*'], ['X-Alpha', '1']] });

    return {
        vectors,
        deviations: [
            await deviateCloud(
                'a boundary',
                'The package signs multipart/form-data without its boundary; the document signs the content type as it is sent.',
                { ...post, contentType: 'multipart/form-data; boundary=58731222010402', params: '' }),
        ],
    };
}
