// Takes every way of signing for the same walk. run.sh starts the server, and says where it is.
import assert from 'node:assert/strict';
import { connect, ways } from './client.mjs';
import { steps } from './walk.mjs';

// A proxy of the machine must not get requests to this machine.
delete process.env.http_proxy;

const { LOCAL_SCF_ENDPOINT: address, LOCAL_SCF_SECRET_ID: secretId, LOCAL_SCF_SECRET_KEY: secretKey } = process.env;
assert.ok(address && secretId && secretKey, 'Start run.sh, which starts the server and names its address and key.');

for (const [index, way] of ways.entries()) {
    const client = connect(way, address, { secretId, secretKey });
    const stranger = connect(way, address, { secretId, secretKey: `${secretKey}-of-another` });
    const name = `${way.signMethod} ${way.reqMethod}`;

    // Each way has a namespace of its own, so that what a failed one leaves behind is not in the way of the next.
    for (const [says, run] of steps(client, stranger, `walk-${index}`)) {
        try {
            await run();
            console.log(`${name}: ${says}`);
        } catch (e) {
            console.error(`${name}: FAILED: ${says}: ${e.code ?? e.name}: ${e.message}`);
            process.exitCode = 1;
            break;
        }
    }
}
