using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>Updates of code and configuration.</summary>
public sealed class FunctionUpdateTests
{
    [Fact]
    public async Task Configuration_ChangesWhereItIsGiven()
    {
        var time = new FakeTime();
        await using TestServer scf = await TestServer.StartAsync(time);
        CreateFunctionRequest request = Sample.Function("walk");
        request.Description = "Walks";
        request.Timeout = 30;
        await scf.Client.CreateFunctionAsync(request);
        time.Advance(TimeSpan.FromHours(1));
        await scf.Client.UpdateFunctionConfigurationAsync(new()
        {
            FunctionName = "walk",
            MemorySize = 256,
            Runtime = FunctionRuntime.Python2_7,
            Environment = new() { Variables = [new() { Key = "COLOR", Value = "red" }] },
        });

        GetFunctionResponse function = await GetAsync(scf);
        Assert.Equal(256, function.MemorySize);
        Assert.Equal(FunctionRuntime.Python2_7, function.Runtime);
        Assert.Equal("COLOR", Assert.Single(function.Environment!.Variables!).Key);
        Assert.Equal("Walks", function.Description);
        Assert.Equal(30, function.Timeout);
        Assert.Equal("2023-07-14 16:00:00", function.AddTime?.Value);
        Assert.Equal("2023-07-14 17:00:00", function.ModTime?.Value);
    }

    [Fact]
    public async Task EmptyText_IsAValueToo()
    {
        await using TestServer scf = await TestServer.StartAsync();
        CreateFunctionRequest request = Sample.Function("walk");
        request.Description = "Walks";
        await scf.Client.CreateFunctionAsync(request);
        await scf.Client.UpdateFunctionConfigurationAsync(new() { FunctionName = "walk", Description = "" });
        Assert.Equal("", (await GetAsync(scf)).Description);
    }

    [Fact]
    public async Task Code_ChangesWithItsHandler()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        await scf.Client.UpdateFunctionCodeAsync(new()
        {
            FunctionName = "walk",
            Handler = "index.run_handler",
            ZipFile = Sample.Zip("print('updated')"),
        });

        GetFunctionResponse function = await scf.Client.GetFunctionAsync(new() { FunctionName = "walk", ShowCode = true });
        Assert.Equal("index.run_handler", function.Handler);
        Assert.Equal("print('updated')", function.CodeInfo);
    }

    [Fact]
    public async Task CodeInItsOwnObject_IsTakenToo()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        await scf.Client.UpdateFunctionCodeAsync(new() { FunctionName = "walk", Code = new() { ZipFile = Sample.Zip("new = 1") } });
        Assert.Equal("new = 1", (await scf.Client.GetFunctionAsync(new() { FunctionName = "walk", ShowCode = true })).CodeInfo);
    }

    [Fact]
    public async Task CodeFromNowhere_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        await scf.Client.UpdateFunctionCodeAsync(new() { FunctionName = "walk", Handler = "index.run_handler" })
            .FailsWithAsync("InvalidParameterValue.Code");
        Assert.Equal("index.main_handler", (await GetAsync(scf)).Handler);
    }

    [Fact]
    public async Task UpdateWithPublish_MakesAVersion()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        await scf.Client.UpdateFunctionCodeAsync(new() { FunctionName = "walk", ZipFile = Sample.Zip("first = 1"), Publish = true });
        await scf.Client.UpdateFunctionConfigurationAsync(new() { FunctionName = "walk", MemorySize = 256, Publish = true });

        GetFunctionResponse first = await scf.Client.GetFunctionAsync(
            new() { FunctionName = "walk", Qualifier = "1", ShowCode = true });
        Assert.Equal("first = 1", first.CodeInfo);
        Assert.Equal(128, first.MemorySize);
        Assert.Equal(256, (await scf.Client.GetFunctionAsync(new() { FunctionName = "walk", Qualifier = "2" })).MemorySize);
    }

    [Fact]
    public async Task LogTargetWithoutARole_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        await scf.Client.UpdateFunctionConfigurationAsync(new() { FunctionName = "walk", ClsTopicId = "topic" })
            .FailsWithAsync("InvalidParameterValue.ClsRole");
        await scf.Client.UpdateFunctionConfigurationAsync(new() { FunctionName = "walk", ClsTopicId = "topic", Role = "writer" });
        Assert.Equal("topic", (await GetAsync(scf)).ClsTopicId);
    }

    private static Task<GetFunctionResponse> GetAsync(TestServer scf) => scf.Client.GetFunctionAsync(new() { FunctionName = "walk" });
}
