// ACS3-HMAC-SHA256, signed by two packages: the one that the document names, and its successor.
import { body, lines } from '../lib/output.mjs';
import { openApiCore, openApiUtil, record } from '../lib/packages.mjs';

const algorithm = 'ACS3-HMAC-SHA256';

/**
 * Signs with both packages. Gives a vector, made by the successor, and a deviation where the other package gives something else.
 * Path and query come from the URL as in the document's sample, but for all dollar signs in place of the first.
 */
export async function sign(name, { open, ...request }, openApi) {
    const payload = openApi ? request.headers.find(([header]) => header === 'x-acs-content-sha256')[1] : '';
    const [core, util] = [await run(openApiCore, request, payload), await run(openApiUtil, request, payload)];
    const agree = core.result === util.result;
    const { secretId, secretKey, token, time, method, url, headers, body: bytes } = request;
    const inputs = {
        secretId,
        secretKey,
        ...(token === undefined ? {} : { token }),
        timestamp: time,
        method,
        url,
        headers,
        body: body(bytes),
    };
    const vector = {
        name,
        madeBy: agree ? [openApiUtil.name, openApiCore.name] : [openApiCore.name],
        ...(open === undefined ? {} : { open }),
        ...inputs,
        canonicalRequest: lines(core.hashed.at(-1)),
        stringToSign: lines(core.keyed.at(-1)),
        authorization: core.result,
    };
    const deviation = agree ? null : {
        name,
        madeBy: [openApiUtil.name],
        ...inputs,
        why: 'The package replaces the first of several "+", "*" and "%7E" in a path, and leaves the others.',
        authorization: util.result,
    };
    return { vector, deviation };
}

/** Signs with the package that the document names, with a path or parameters of one's own. */
export async function deviate(name, why, request, { pathname, query }) {
    const { secretId, secretKey, time, method, url, headers, body: bytes } = request;
    const { result } = await run(openApiUtil, request, '', pathname, query);
    return {
        name, madeBy: [openApiUtil.name], secretId, secretKey, timestamp: time, method, url, headers, body: body(bytes), why, authorization: result,
    };
}

async function run(signer, { secretId, secretKey, method, url, headers }, payload, pathname, query) {
    const parsed = new URL(url);
    const asWritten = url.slice(parsed.origin.length).split('?')[0];
    if (pathname === undefined && parsed.pathname !== asWritten) {
        throw new Error(`${asWritten} is not sent as it is written.`);
    }

    const request = {
        method,
        pathname: pathname ?? parsed.pathname.replaceAll('$', '%24'),
        headers: Object.fromEntries(headers),
        query: query ?? Object.fromEntries(parsed.searchParams),
    };
    return record(() => signer.getAuthorization(request, algorithm, payload, secretId, secretKey));
}
