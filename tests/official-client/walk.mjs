// The walk of samples/Quickstart, with looks at what arrived.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { zip } from './zip.mjs';

const FunctionName = 'hello';
const Alias = 'stable';
const Timer = 'every-morning';
const MaxWait = 30_000;

// Characters that get lost where forms, queries or signatures are encoded in another way than they are read.
const Loose = 'a+b & c=d/%20?#~*\'()! "你好 😀"';

/** The steps, in order: what each says when it is done, and what it does. */
export function steps(client, stranger, Namespace) {
    const hello = { FunctionName, Namespace };
    const variables = [{ Key: 'FIRST', Value: Loose }, { Key: 'SECOND', Value: '2' }];
    const code = zip('index.py', 'def main_handler(event, context): return event');
    let version;

    return [
        ['refused a wrong key', async () => {
            await assert.rejects(stranger.ListNamespaces({}), { code: 'AuthFailure.SignatureFailure' });
        }],
        ['created a namespace', () => client.CreateNamespace({ Namespace })],
        ['created a function from a ZIP', async () => {
            await client.CreateFunction({
                ...hello,
                Runtime: 'Python3.6',
                Handler: 'index.main_handler',
                MemorySize: 128,
                Timeout: 3,
                Environment: { Variables: variables },
                Code: { ZipFile: code.toString('base64') },
            });
            const created = await untilActive();
            assert.equal(created.MemorySize, 128);
            assert.deepEqual(created.Environment.Variables, variables);
            const { CodeSha256 } = await client.GetFunctionAddress(hello);
            assert.equal(CodeSha256, createHash('sha256').update(code).digest('hex'));
        }],
        ['invoked it', async () => {
            const Event = JSON.stringify({ from: Loose });
            const { Result } = await client.InvokeFunction({ ...hello, Event });
            assert.deepEqual([Result.InvokeResult, Result.RetMsg], [0, Event]);
        }],
        ['published a version and pointed an alias at it', async () => {
            version = (await client.PublishVersion({ ...hello, Description: 'First' })).FunctionVersion;
            await untilActive(version);
            await client.CreateAlias({ ...hello, Name: Alias, FunctionVersion: version });
            assert.equal((await client.GetAlias({ ...hello, Name: Alias })).FunctionVersion, version);
        }],
        ['added a timer trigger', async () => {
            await client.CreateTrigger({ ...hello, TriggerName: Timer, Type: 'timer', TriggerDesc: '0 0 8 * * * *', Enable: 'OPEN' });
            assert.deepEqual((await client.ListTriggers(hello)).Triggers.map((trigger) => trigger.TriggerName), [Timer]);
        }],
        ['listed the function', async () => {
            const Filters = [{ Name: 'Runtime', Values: ['Python2.7', 'Python3.6'] }];
            const list = await client.ListFunctions({ Namespace, Orderby: 'FunctionName', Order: 'ASC', Offset: 0, Limit: 10, Filters });
            assert.equal(list.TotalCount, 1);
            assert.deepEqual(list.Functions.map((one) => [one.FunctionName, one.Status]), [[FunctionName, 'Active']]);
        }],
        ['updated its memory', async () => {
            await client.UpdateFunctionConfiguration({ ...hello, MemorySize: 256 });
            assert.equal((await untilActive()).MemorySize, 256);
        }],
        ['deleted everything', async () => {
            await client.DeleteTrigger({ ...hello, TriggerName: Timer, Type: 'timer' });
            await client.DeleteAlias({ ...hello, Name: Alias });
            await client.DeleteFunction(hello);
            await untilGone();
            await client.DeleteNamespace({ Namespace });
            const { Namespaces } = await client.ListNamespaces({});
            assert.ok(!Namespaces.some((one) => one.Name === Namespace), 'The namespace is still there.');
        }],
    ];

    function untilActive(Qualifier) {
        return poll(async () => {
            const found = await client.GetFunction(Qualifier === undefined ? hello : { ...hello, Qualifier });
            assert.ok(!found.Status.endsWith('Failed'), `The function is ${found.Status}.`);
            return found.Status === 'Active' ? found : undefined;
        });
    }

    function untilGone() {
        return poll(async () => {
            try {
                await client.GetFunction(hello);
            } catch (e) {
                assert.match(`${e.code} ${e.message}`, /^ResourceNotFound\./);
                return e;
            }
        });
    }
}

async function poll(look) {
    for (const end = Date.now() + MaxWait; Date.now() < end; await pause(50)) {
        const found = await look();
        if (found !== undefined) {
            return found;
        }
    }

    throw new Error('The function did not get there in time.');
}
