// Lets a client send its request to a server of this process, under the name of the real host, and gives what was sent.
import http from 'node:http';
import net from 'node:net';

/** Runs a client with an agent that leads every connection here. */
export async function capture(run) {
    const received = [];
    const server = http.createServer((request, response) => {
        const parts = [];
        request.on('data', (part) => parts.push(part));
        request.on('end', () => {
            received.push({ method: request.method, target: request.url, headers: request.headers, body: Buffer.concat(parts) });
            response.setHeader('Content-Type', 'application/json');
            response.end('{"Response":{"RequestId":"-"}}');
        });
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const agent = new http.Agent();
    agent.createConnection = () => net.connect(server.address().port, '127.0.0.1');
    try {
        await run(agent);
    } finally {
        agent.destroy();
        await new Promise((resolve) => server.close(resolve));
    }

    if (received.length !== 1) {
        throw new Error(`The client sent ${received.length} requests.`);
    }

    return received[0];
}
