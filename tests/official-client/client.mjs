// The SDK's client, set up for one way of signing and pointed at the local server.
import http from 'node:http';
import net from 'node:net';
import sdk from 'tencentcloud-sdk-nodejs-scf';

const signMethods = ['TC3-HMAC-SHA256', 'HmacSHA256', 'HmacSHA1'];
const reqMethods = ['POST', 'GET'];

export const ways = signMethods.flatMap((signMethod) => reqMethods.map((reqMethod) => ({ signMethod, reqMethod })));

export function connect({ signMethod, reqMethod }, address, credential) {
    const { hostname, port, host } = new URL(address);

    // With TC3-HMAC-SHA256 the SDK takes the service from the endpoint's first label, and signs the host without its port: it works under
    // the real name only, so its connections are led elsewhere. The other methods sign the endpoint as it is given.
    const place = signMethod === 'TC3-HMAC-SHA256' ? { agent: agentTo(hostname, port) } : { endpoint: host };
    return new sdk.scf.v20180416.Client({
        credential,
        region: 'ap-guangzhou',
        profile: { signMethod, language: 'en-US', httpProfile: { reqMethod, protocol: 'http://', reqTimeout: 10, ...place } },
    });
}

function agentTo(host, port) {
    const agent = new http.Agent();
    agent.createConnection = () => net.connect({ host, port });
    return agent;
}
