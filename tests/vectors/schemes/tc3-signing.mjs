// Signing with the Tencent Cloud SDK's function for TC3-HMAC-SHA256, which three schemes share.
import { body, lines } from '../lib/output.mjs';
import { record, tencent } from '../lib/packages.mjs';

/**
 * Makes a vector. What is signed is signedUrl where it is given, else the URL. Bodies go in as bytes: the function would quote a text.
 */
export async function sign(name, request, suffix = '') {
    const { secretId, secretKey, token, service, time, method, url, signedUrl, contentType, body: bytes, multipart, signature, ...more } = request;
    const { result, hashed, keyed } = await record(() => tencent.Sign.sign3({
        method,
        url: signedUrl ?? url,
        payload: multipart?.parts ?? bytes,
        timestamp: time,
        service,
        secretId,
        secretKey,
        multipart: multipart !== undefined,
        boundary: multipart?.boundary,
        headers: { 'Content-Type': contentType },
    }));

    return {
        name,
        madeBy: [tencent.name],
        secretId,
        secretKey,
        ...(token === undefined ? {} : { token }),
        service,
        timestamp: time,
        method,
        url,
        ...more,
        headers: [['content-type', contentType], ['host', new URL(url).host]],
        body: body(multipart === undefined ? bytes : hashed[0]),
        canonicalRequest: lines(hashed.at(-1)),
        stringToSign: lines(keyed.at(-1)),
        authorization: result + suffix,
    };
}

/** A deviation has no intermediate values: it is not to be reproduced. */
export async function deviate(name, why, request, suffix = '') {
    const { canonicalRequest, stringToSign, authorization, ...vector } = await sign(name, request, suffix);
    return { ...vector, why, authorization };
}
