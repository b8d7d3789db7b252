// Writes the vectors that the tests read. See README.md.
import { write } from './lib/output.mjs';
import { cloudBase, fc, openApiCore, openApiUtil, tencent } from './lib/packages.mjs';
import * as acs3 from './schemes/acs3.mjs';
import * as cloudbase from './schemes/cloudbase.mjs';
import * as fcScheme from './schemes/fc.mjs';
import * as functionUrl from './schemes/function-url.mjs';
import * as tc3 from './schemes/tc3.mjs';
import * as v1 from './schemes/v1.mjs';

// A proxy of the machine must not get a request that only this process is to see.
delete process.env.http_proxy;

const folder = new URL('../ScfGen.Runtime.Tests/Signing/Vectors/', import.meta.url);
const schemes = [
    ['tc3', 'TC3-HMAC-SHA256 of API 3.0', tc3.make, [tencent]],
    ['v1', 'HmacSHA1 and HmacSHA256 of API 3.0 (v1)', v1.make, [tencent]],
    ['function-url', 'SCF function URLs with CAM authentication: TC3-HMAC-SHA256 for the service scf', functionUrl.make, [tencent, cloudBase]],
    ['cloudbase', 'CloudBase HTTP API: TC3-HMAC-SHA256 for the service tcb with the real path', cloudbase.make, [cloudBase, tencent]],
    ['acs3-http-trigger', 'ACS3-HMAC-SHA256 of Function Compute HTTP triggers', acs3.makeHttpTrigger, [openApiUtil, openApiCore]],
    ['acs3-openapi', 'ACS3-HMAC-SHA256 of Alibaba Cloud\'s OpenAPI, with a hash of the body', acs3.makeOpenApi, [openApiUtil, openApiCore]],
    ['fc', 'FC, the older scheme of Function Compute', fcScheme.make, [fc]],
];

for (const [name, scheme, make, packages] of schemes) {
    const { vectors, deviations } = await make();
    const about = { scheme, packages: packages.map((one) => one.name), script: 'tests/vectors/generate.mjs' };
    write(folder, name, about, vectors, deviations);
}
