using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>Servers stop.</summary>
public sealed class StopTests
{
    [Fact]
    public async Task StoppedServer_IsNotReached()
    {
        await using TestServer scf = await TestServer.StartAsync();

        // Leaves a connection open that the client would use again.
        await scf.Client.ListNamespacesAsync(new());
        await scf.Server.StopAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => scf.Client.ListNamespacesAsync(new()));
    }

    [Fact]
    public async Task RunThatIsUnderWay_IsCancelledAndAnswered()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        var gate = new Gate();
        scf.Server.OnInvoke("walk", gate.RunAsync);
        Task<InvokeFunctionResponse> call = scf.Client.InvokeFunctionAsync(new() { FunctionName = "walk" });
        await gate.Entered;

        await scf.Server.StopAsync();
        await gate.Cancelled;
        await call.FailsWithAsync("ServiceUnavailable");
    }

    [Fact]
    public async Task EventThatIsUnderWay_IsCancelled()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        var gate = new Gate();
        scf.Server.OnInvoke("walk", gate.RunAsync);
        await scf.StartEventAsync("walk");
        await gate.Entered;

        await scf.Server.StopAsync();
        await gate.Cancelled;
    }

    [Fact]
    public async Task FunctionThatDoesNotListen_DoesNotHoldUpTheServer()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var end = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        scf.Server.OnInvoke("walk", async (_, _) =>
        {
            entered.SetResult();
            return await end.Task;
        });
        await scf.StartEventAsync("walk");
        await entered.Task;

        await scf.Server.StopAsync();
        end.SetResult("{}");
    }

    [Fact]
    public async Task SecondStop_DoesNothing()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.Server.StopAsync();
        await scf.Server.StopAsync();
        await scf.Server.DisposeAsync();
    }

    [Fact]
    public async Task StoppedServer_CanStillBeAskedForItsCalls()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.Client.ListNamespacesAsync(new());
        await scf.Server.StopAsync();
        Assert.Equal("ListNamespaces", Assert.Single(scf.Server.Calls).Action);
    }

    [Fact]
    public async Task PortThatIsTaken_IsToldByAnException()
    {
        await using TestServer scf = await TestServer.StartAsync();
        var options = new LocalScfOptions { Port = scf.Server.Endpoint.Port };
        await Assert.ThrowsAnyAsync<IOException>(() => LocalScfServer.StartAsync(options));
    }
}
