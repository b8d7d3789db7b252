using LocalScf.Tests.Scf;
using ScfGen;

namespace LocalScf.Tests;

/// <summary>Servers side by side, and many calls of one at a time.</summary>
public sealed class ParallelTests
{
    [Fact]
    public async Task Servers_ShareNothing()
    {
        await using TestServer first = await TestServer.StartAsync();
        await using TestServer second = await TestServer.StartAsync();
        Assert.NotEqual(first.Server.Endpoint, second.Server.Endpoint);
        first.Server.OnInvoke("walk", static (_, _) => ValueTask.FromResult("first"));
        first.Server.FailNextDeployment("run", "Failed", "It failed.");
        await first.CreateFunctionAsync("walk");
        await second.Client.GetFunctionAsync(new() { FunctionName = "walk" }).FailsWithAsync("ResourceNotFound.Function");

        await second.CreateFunctionAsync("walk");
        await second.CreateFunctionAsync("run");
        Assert.Equal("first", (await first.InvokeAsync("walk")).RetMsg);
        Assert.Equal("{}", (await second.InvokeAsync("walk")).RetMsg);
        Assert.Equal(FunctionStatus.Active, (await second.Client.GetFunctionAsync(new() { FunctionName = "run" })).Status);
        Assert.DoesNotContain(first.Server.Calls, call => call.Body.Contains("\"run\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CodeOfOneServer_IsNotServedByAnother()
    {
        await using TestServer first = await TestServer.StartAsync();
        await using TestServer second = await TestServer.StartAsync();
        await first.CreateFunctionAsync("walk");
        string url = (await first.Client.GetFunctionAddressAsync(new() { FunctionName = "walk" })).Url!;
        Assert.NotEmpty(await first.DownloadAsync(url));
        var elsewhere = new Uri(second.Server.Endpoint, new Uri(url).AbsolutePath);
        await Assert.ThrowsAsync<HttpRequestException>(() => second.DownloadAsync(elsewhere.AbsoluteUri));
    }

    [Fact]
    public async Task ParallelCreations_AllCount()
    {
        const int Count = 64;
        await using TestServer scf = await TestServer.StartAsync(options => options.Limits.FunctionsPerNamespace = Count);
        await Task.WhenAll(Enumerable.Range(0, Count).Select(number => scf.CreateFunctionAsync($"walk-{number}")));
        await scf.CreateFunctionAsync("walk").FailsWithAsync("LimitExceeded.Function");

        ListFunctionsResponse list = await scf.Client.ListFunctionsAsync(new() { Limit = 2 * Count });
        Assert.Equal(Count, list.Functions!.Select(function => function.FunctionName).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Count, list.TotalCount);
    }

    [Fact]
    public async Task ParallelCreationsOfOneName_SucceedOnce()
    {
        await using TestServer scf = await TestServer.StartAsync();
        bool[] created = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => TryCreateAsync(scf)));
        Assert.Single(created, succeeded => succeeded);
        Assert.Single((await scf.Client.ListFunctionsAsync(new())).Functions!);
    }

    [Fact]
    public async Task ParallelInvocations_GetTheirOwnAnswers()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        Result[] results = await Task.WhenAll(Enumerable.Range(0, 64).Select(number => scf.InvokeAsync("walk", $"{number}")));
        Assert.Equal(Enumerable.Range(0, 64).Select(number => $"{number}"), results.Select(result => result.RetMsg!));
        Assert.Equal(64, results.Select(result => result.FunctionRequestId).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task ParallelRuns_AreUnderWayTogether()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        await scf.CreateFunctionAsync("run");
        var walk = new Gate();
        var run = new Gate();
        scf.Server.OnInvoke("walk", walk.RunAsync);
        scf.Server.OnInvoke("run", run.RunAsync);

        Task<Result> walking = scf.InvokeAsync("walk");
        Task<Result> running = scf.InvokeAsync("run");
        await walk.Entered;
        await run.Entered;

        // Nothing waits for them, neither.
        await scf.Client.ListFunctionsAsync(new());
        walk.Open("1");
        run.Open("2");
        Assert.Equal("1", (await walking).RetMsg);
        Assert.Equal("2", (await running).RetMsg);
    }

    private static async Task<bool> TryCreateAsync(TestServer scf)
    {
        try
        {
            await scf.CreateFunctionAsync("walk");
            return true;
        }
        catch (ApiException e) when (e.Code == ScfErrorCodes.ResourceInUseFunction)
        {
            return false;
        }
    }
}
