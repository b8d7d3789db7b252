using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>Versions of functions.</summary>
public sealed class VersionTests
{
    [Fact]
    public async Task Publication_AnswersWithWhatWasPublished()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        PublishVersionResponse first = await scf.Client.PublishVersionAsync(new() { FunctionName = "walk", Description = "First" });
        Assert.Equal("1", first.FunctionVersion);
        Assert.Equal("First", first.Description);
        Assert.Equal(128, first.MemorySize);
        Assert.Equal("index.main_handler", first.Handler);
        Assert.Equal(FunctionRuntime.Python3_6, first.Runtime);
        Assert.Equal("2", await scf.PublishAsync("walk"));
    }

    [Fact]
    public async Task List_BeginsWithLatestAndTheNewest()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.Client.PublishVersionAsync(new() { FunctionName = "walk", Description = "First" });
        await scf.PublishAsync("walk");

        ListVersionByFunctionResponse list = await scf.Client.ListVersionByFunctionAsync(new() { FunctionName = "walk" });
        Assert.Equal(["$LATEST", "2", "1"], list.FunctionVersion!.ToList());
        Assert.Equal(3, list.TotalCount);
        FunctionVersion first = Assert.Single(list.Versions!, version => version.Version == "1");
        Assert.Equal("First", first.Description);
        Assert.Equal(FunctionStatus.Active, first.Status);
    }

    [Fact]
    public async Task List_HasOrderAndPages()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.PublishAsync("walk");
        await scf.PublishAsync("walk");
        await scf.PublishAsync("walk");

        ListVersionByFunctionResponse page = await scf.Client.ListVersionByFunctionAsync(
            new() { FunctionName = "walk", Order = SortOrder.Asc, Offset = 1, Limit = 2 });
        Assert.Equal(["2", "3"], page.FunctionVersion!.ToList());
        Assert.Equal(4, page.TotalCount);
    }

    [Fact]
    public async Task PublishedVersion_KeepsItsConfiguration()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.PublishAsync("walk");
        await scf.Client.UpdateFunctionConfigurationAsync(new() { FunctionName = "walk", MemorySize = 256 });

        GetFunctionResponse first = await scf.Client.GetFunctionAsync(new() { FunctionName = "walk", Qualifier = "1" });
        Assert.Equal(128, first.MemorySize);
        Assert.Equal("1", first.FunctionVersion);
        Assert.Equal(256, (await scf.Client.GetFunctionAsync(new() { FunctionName = "walk" })).MemorySize);
    }

    [Fact]
    public async Task Qualifier_DecidesWhichVersionRuns()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        scf.Server.OnInvoke("walk", static (invocation, _) => ValueTask.FromResult(invocation.Qualifier));
        await scf.PublishAsync("walk");
        Assert.Equal("1", (await scf.InvokeAsync("walk", qualifier: "1")).RetMsg);
        Assert.Equal("$LATEST", (await scf.InvokeAsync("walk", qualifier: "$LATEST")).RetMsg);
        Assert.Equal("$LATEST", (await scf.InvokeAsync("walk")).RetMsg);
    }

    [Fact]
    public async Task PublishedVersion_RunsWithTheTimeoutItWasPublishedWith()
    {
        var time = new FakeTime();
        await using TestServer scf = await TestServer.StartAsync(time);
        CreateFunctionRequest request = Sample.Function("walk");
        request.Timeout = 5;
        await scf.Client.CreateFunctionAsync(request);
        await scf.PublishAsync("walk");
        await scf.Client.UpdateFunctionConfigurationAsync(new() { FunctionName = "walk", Timeout = 900 });
        var gate = new Gate();
        scf.Server.OnInvoke("walk", gate.RunAsync);

        Task<Result> call = scf.InvokeAsync("walk", qualifier: "1");
        await gate.Entered;
        Result result = await time.RunUntilAsync(call);
        Assert.NotEqual(0, result.InvokeResult);
        Assert.InRange(result.Duration!.Value, 5000, 899_000);
    }

    [Fact]
    public async Task DeletedVersion_IsGoneAndItsNumberDoesNotComeBack()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.PublishAsync("walk");
        await scf.Client.DeleteFunctionAsync(new() { FunctionName = "walk", Qualifier = "1" });

        await scf.Client.GetFunctionAsync(new() { FunctionName = "walk", Qualifier = "1" }).FailsWithAsync("ResourceNotFound.Version");
        await scf.Client.DeleteFunctionAsync(new() { FunctionName = "walk", Qualifier = "1" })
            .FailsWithAsync("ResourceNotFound.Qualifier");
        await scf.Client.GetFunctionAsync(new() { FunctionName = "walk" });
        Assert.Equal("2", await scf.PublishAsync("walk"));
    }

    [Fact]
    public async Task Latest_IsNotDeletedAlone()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.Client.DeleteFunctionAsync(new() { FunctionName = "walk", Qualifier = "$LATEST" })
            .FailsWithAsync("InvalidParameterValue.Qualifier");
    }

    [Fact]
    public async Task UnknownVersion_IsNotFound()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.Client.GetFunctionAsync(new() { FunctionName = "walk", Qualifier = "9" }).FailsWithAsync("ResourceNotFound.Version");
        await scf.Client.InvokeFunctionAsync(new() { FunctionName = "walk", Qualifier = "9" })
            .FailsWithAsync("ResourceNotFound.Qualifier");

        // Its page has no code for this.
        await scf.Client.InvokeAsync(new() { FunctionName = "walk", Qualifier = "9" }).FailsWithAsync("ResourceNotFound");
    }

    private static async Task<TestServer> StartWithFunctionAsync()
    {
        TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        return scf;
    }
}
