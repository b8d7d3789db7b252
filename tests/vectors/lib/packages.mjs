// The packages, and what they hash: the intermediate values of a vector are those that the package itself computed.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const crypto = require('node:crypto');

let recorded = null;

for (const kind of ['createHash', 'createHmac']) {
    const create = crypto[kind];
    crypto[kind] = (algorithm, ...rest) => {
        const hash = create(algorithm, ...rest);
        if (recorded !== null) {
            const parts = [];
            recorded.push({ kind, algorithm, parts });
            const update = hash.update;
            hash.update = (data, encoding) => {
                parts.push(Buffer.from(data, encoding));
                update.call(hash, data, encoding);
                return hash;
            };
        }

        return hash;
    };
}

/** Runs a signing function and gives its result with the inputs of all hashes and keyed hashes, in order. */
export async function record(run) {
    recorded = [];
    try {
        const result = await run();
        const inputs = (kind) => recorded.filter((entry) => entry.kind === kind).map((entry) => Buffer.concat(entry.parts));
        return { result, hashed: inputs('createHash'), keyed: inputs('createHmac') };
    } finally {
        recorded = null;
    }
}

/** Runs something at a fixed time (milliseconds since 1970), with a fixed result of Math.random. */
export async function at(milliseconds, random, run) {
    const { Date: RealDate } = globalThis;
    const { random: realRandom } = Math;
    globalThis.Date = class extends RealDate {
        constructor(...parts) {
            super(...(parts.length === 0 ? [milliseconds] : parts));
        }

        static now() {
            return milliseconds;
        }
    };
    Math.random = () => random;
    try {
        return await run();
    } finally {
        globalThis.Date = RealDate;
        Math.random = realRandom;
    }
}

/** "name version" of an installed package. */
export function versionOf(name) {
    return `${name} ${require(`${name}/package.json`).version}`;
}

export const tencent = {
    name: versionOf('tencentcloud-sdk-nodejs-common'),
    Sign: require('tencentcloud-sdk-nodejs-common/tencentcloud/common/sign').default,
    CommonClient: require('tencentcloud-sdk-nodejs-common').CommonClient,
};

export const cloudBase = {
    name: versionOf('@cloudbase/signature-nodejs'),
    sign: require('@cloudbase/signature-nodejs').sign,
};

export const openApiUtil = {
    name: versionOf('@alicloud/openapi-util'),
    getAuthorization: require('@alicloud/openapi-util').default.getAuthorization,
};

export const openApiCore = {
    name: versionOf('@alicloud/openapi-core'),
    getAuthorization: require('@alicloud/openapi-core').OpenApiUtil.getAuthorization,
};

export const fc = {
    name: versionOf('@alicloud/fc2'),
    getSignature: require('@alicloud/fc2').getSignature,
};
