using System.Collections.Concurrent;
using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>Events that no caller waits for.</summary>
public sealed class AsyncEventTests
{
    [Fact]
    public async Task Event_RunsAndFinishes()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        var gate = new Gate();
        scf.Server.OnInvoke("walk", gate.RunAsync);
        InvokeRequest request = new() { FunctionName = "walk", InvocationType = InvocationType.Event, ClientContext = "{}" };
        Result started = (await scf.Client.InvokeAsync(request)).Result!;
        Assert.Equal(0, started.InvokeResult);
        Assert.Null(started.RetMsg);

        string id = started.FunctionRequestId!;
        await gate.Entered;
        AsyncEventStatus running = (await scf.Client.GetAsyncEventStatusAsync(new() { InvokeRequestId = id })).Result!;
        Assert.Equal(AsyncEventState.Running, running.Status);
        Assert.Equal(id, running.InvokeRequestId);

        gate.Open();
        AsyncEventStatus ended = await scf.WaitForEventAsync(id);
        Assert.Equal(AsyncEventState.Finished, ended.Status);
        Assert.Equal(200, ended.StatusCode);
    }

    [Fact]
    public async Task Termination_AbortsAndCancels()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        var gate = new Gate();
        scf.Server.OnInvoke("walk", gate.RunAsync);
        string id = await scf.StartEventAsync("walk");
        await gate.Entered;

        TerminateAsyncEventRequest request = new() { FunctionName = "walk", InvokeRequestId = id };
        await scf.Client.TerminateAsyncEventAsync(request);
        Assert.Equal(AsyncEventState.Aborted, (await scf.WaitForEventAsync(id)).Status);
        await gate.Cancelled;
        await scf.Client.TerminateAsyncEventAsync(request).FailsWithAsync("FailedOperation.AsyncEventStatus");
    }

    [Fact]
    public async Task FailingEvent_IsRetriedTwiceByDefault()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        ConcurrentQueue<int> attempts = Fail(scf);
        string id = await scf.StartEventAsync("walk");
        Assert.Equal(AsyncEventState.Failed, (await scf.WaitForEventAsync(id)).Status);
        Assert.Equal([0, 1, 2], attempts.ToList());

        GetRequestStatusResponse runs = await scf.Client.GetRequestStatusAsync(
            new() { FunctionName = "walk", FunctionRequestId = id });
        Assert.Equal([0L, 1L, 2L], runs.Data!.Select(run => run.RetryNum!.Value));
    }

    [Fact]
    public async Task Retries_AreConfigured()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.Client.UpdateFunctionEventInvokeConfigAsync(new()
        {
            FunctionName = "walk",
            AsyncTriggerConfig = new() { RetryConfig = [new() { RetryNum = 0 }], MsgTTL = 3600 },
        });
        ConcurrentQueue<int> attempts = Fail(scf);
        string id = await scf.StartEventAsync("walk");
        Assert.Equal(AsyncEventState.Failed, (await scf.WaitForEventAsync(id)).Status);
        Assert.Equal([0], attempts.ToList());
    }

    [Fact]
    public async Task EventThatSucceedsInTheEnd_IsFinished()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        scf.Server.OnInvoke("walk", static (invocation, _) => invocation.Attempt == 0
            ? throw new InvalidOperationException("Not yet.")
            : ValueTask.FromResult("{}"));
        string id = await scf.StartEventAsync("walk");
        Assert.Equal(AsyncEventState.Finished, (await scf.WaitForEventAsync(id)).Status);
    }

    [Fact]
    public async Task UnknownEvents_AreNotFound()
    {
        const string NotFound = "ResourceNotFound.AsyncEvent";
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.CreateFunctionAsync("run");
        string id = await scf.StartEventAsync("walk");
        await scf.Client.GetAsyncEventStatusAsync(new() { InvokeRequestId = "none" }).FailsWithAsync(NotFound);
        await scf.Client.TerminateAsyncEventAsync(new() { FunctionName = "walk", InvokeRequestId = "none" }).FailsWithAsync(NotFound);
        await scf.Client.TerminateAsyncEventAsync(new() { FunctionName = "run", InvokeRequestId = id }).FailsWithAsync(NotFound);
    }

    [Fact]
    public async Task EndedEvent_IsForgottenAfterThreeDays()
    {
        var time = new FakeTime();
        await using TestServer scf = await TestServer.StartAsync(time);
        await scf.CreateFunctionAsync("walk");
        string id = await scf.StartEventAsync("walk");
        await scf.WaitForEventAsync(id);

        time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(AsyncEventState.Finished, (await scf.WaitForEventAsync(id)).Status);
        time.Advance(TimeSpan.FromSeconds(1));
        await scf.Client.GetAsyncEventStatusAsync(new() { InvokeRequestId = id }).FailsWithAsync("ResourceNotFound.AsyncEvent");
    }

    [Fact]
    public async Task LargeEvent_IsForCallersThatWait()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        string large = $"\"{new string('x', 128 * 1024)}\"";
        await scf.Client.InvokeAsync(new() { FunctionName = "walk", ClientContext = large });
        await scf.Client.InvokeAsync(new() { FunctionName = "walk", InvocationType = InvocationType.Event, ClientContext = large })
            .FailsWithAsync("InvalidParameterValue");
    }

    // The attempts in their order.
    private static ConcurrentQueue<int> Fail(TestServer scf)
    {
        var attempts = new ConcurrentQueue<int>();
        scf.Server.OnInvoke("walk", (invocation, _) =>
        {
            attempts.Enqueue(invocation.Attempt);
            throw new InvalidOperationException("The leg is broken.");
        });
        return attempts;
    }

    private static async Task<TestServer> StartWithFunctionAsync()
    {
        TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        return scf;
    }
}
