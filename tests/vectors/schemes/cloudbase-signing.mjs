// Signing with CloudBase's own package in its mode for cloud APIs, the one that CloudBase's SDK uses for its HTTP API.
import { body, lines } from '../lib/output.mjs';
import { cloudBase, record } from '../lib/packages.mjs';

/** Makes a vector. The package takes the body as a value and hashes its JSON; '' is no body. */
export async function cloudSign(name, request, suffix = () => '') {
    const { secretId, secretKey, token, service, time, method, url, signedUrl, contentType, params, extra = [], ...more } = request;
    const headers = [['Content-Type', contentType], ['Host', new URL(url).host], ...extra];
    const { result, hashed, keyed } = await record(() => cloudBase.sign({
        secretId,
        secretKey,
        method,
        url: signedUrl ?? url,
        service,
        params,
        headers: Object.fromEntries(headers),
        timestamp: time,
        isCloudApi: true,
    }));

    return {
        name,
        madeBy: [cloudBase.name],
        secretId,
        secretKey,
        ...(token === undefined ? {} : { token }),
        service,
        timestamp: time,
        method,
        url,
        ...more,
        headers,
        body: body(Buffer.from(params === '' ? '' : JSON.stringify(params))),
        canonicalRequest: lines(hashed.at(-1)),
        stringToSign: lines(keyed.at(-1)),
        authorization: result.authorization + suffix(result),
    };
}

/** A deviation has no intermediate values: it is not to be reproduced. Its body is what is sent, where that is given. */
export async function deviateCloud(name, why, { sent, ...request }, suffix) {
    const { canonicalRequest, stringToSign, authorization, ...vector } = await cloudSign(name, request, suffix);
    return { ...vector, ...(sent === undefined ? {} : { body: body(sent) }), why, authorization };
}
