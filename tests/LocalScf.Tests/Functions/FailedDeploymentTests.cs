using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>Deployments that a test lets fail.</summary>
public sealed class FailedDeploymentTests
{
    [Fact]
    public async Task Creation_FailsWithTheGivenReason()
    {
        var time = new FakeTime();
        await using TestServer scf = await TestServer.StartAsync(time, TimeSpan.FromSeconds(1));
        scf.Server.FailNextDeployment("walk", "InvalidSubnet", "There is no such subnet.");
        await scf.CreateFunctionAsync("walk");
        await scf.CreateFunctionAsync("run");
        GetFunctionResponse creating = await GetAsync(scf);
        Assert.Equal(FunctionStatus.Creating, creating.Status);
        Assert.Empty(creating.StatusReasons!);

        time.Advance(TimeSpan.FromSeconds(1));
        GetFunctionResponse failed = await GetAsync(scf);
        Assert.Equal(FunctionStatus.CreateFailed, failed.Status);
        StatusReason reason = Assert.Single(failed.StatusReasons!);
        Assert.Equal("InvalidSubnet", reason.ErrorCode);
        Assert.Equal("There is no such subnet.", reason.ErrorMessage);
        Assert.Equal(FunctionStatus.Active, (await scf.Client.GetFunctionAsync(new() { FunctionName = "run" })).Status);
        await scf.Client.InvokeFunctionAsync(new() { FunctionName = "walk" }).FailsWithAsync("FailedOperation.FunctionStatusError");
    }

    [Fact]
    public async Task FunctionThatFailed_CanBeMadeAgain()
    {
        await using TestServer scf = await TestServer.StartAsync();
        scf.Server.FailNextDeployment("walk", "Failed", "It failed.");
        await scf.CreateFunctionAsync("walk");
        Assert.Equal(FunctionStatus.CreateFailed, (await GetAsync(scf)).Status);

        await scf.Client.DeleteFunctionAsync(new() { FunctionName = "walk" });
        await scf.CreateFunctionAsync("walk");
        Assert.Equal(FunctionStatus.Active, (await GetAsync(scf)).Status);
    }

    [Fact]
    public async Task FailedUpdate_LeavesTheFunctionAsItWas()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        scf.Server.FailNextDeployment("walk", "Failed", "It failed.");
        await scf.Client.UpdateFunctionConfigurationAsync(new() { FunctionName = "walk", MemorySize = 256 });

        GetFunctionResponse function = await GetAsync(scf);
        Assert.Equal(FunctionStatus.UpdateFailed, function.Status);
        Assert.Equal("Failed", Assert.Single(function.StatusReasons!).ErrorCode);
        Assert.Equal(128, function.MemorySize);
        Assert.Equal(0, (await scf.InvokeAsync("walk")).InvokeResult);

        await scf.Client.UpdateFunctionConfigurationAsync(new() { FunctionName = "walk", MemorySize = 256 });
        GetFunctionResponse repaired = await GetAsync(scf);
        Assert.Equal(FunctionStatus.Active, repaired.Status);
        Assert.Equal(256, repaired.MemorySize);
        Assert.Empty(repaired.StatusReasons!);
    }

    [Fact]
    public async Task FailedPublication_LeavesAVersionThatDoesNotRun()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        scf.Server.FailNextDeployment("walk", "Failed", "It failed.");
        await scf.PublishAsync("walk");

        GetFunctionResponse version = await scf.Client.GetFunctionAsync(new() { FunctionName = "walk", Qualifier = "1" });
        Assert.Equal(FunctionStatus.PublishFailed, version.Status);
        await scf.Client.InvokeFunctionAsync(new() { FunctionName = "walk", Qualifier = "1" })
            .FailsWithAsync("FailedOperation.FunctionStatusError");
        Assert.Equal(FunctionStatus.Active, (await GetAsync(scf)).Status);
    }

    [Fact]
    public async Task RequestThatIsRefused_DoesNotUseUpTheFailure()
    {
        await using TestServer scf = await TestServer.StartAsync(options => options.Limits.InitTimeoutSeconds = 10);
        scf.Server.FailNextDeployment("walk", "Failed", "It failed.");
        CreateFunctionRequest refused = Sample.Function("walk");
        refused.InitTimeout = 11;
        await scf.Client.CreateFunctionAsync(refused).FailsWithAsync("LimitExceeded.InitTimeout");

        await scf.CreateFunctionAsync("walk");
        Assert.Equal(FunctionStatus.CreateFailed, (await GetAsync(scf)).Status);
    }

    private static Task<GetFunctionResponse> GetAsync(TestServer scf) => scf.Client.GetFunctionAsync(new() { FunctionName = "walk" });
}
