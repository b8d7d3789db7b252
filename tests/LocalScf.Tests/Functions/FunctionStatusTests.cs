using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>Statuses of functions change with the server's clock, and rule out what the status does not allow.</summary>
public sealed class FunctionStatusTests
{
    private static readonly TimeSpan s_transition = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task NewFunction_IsCreatingUntilItsTimeIsOver()
    {
        var time = new FakeTime();
        await using TestServer scf = await TestServer.StartAsync(time, s_transition);
        await scf.CreateFunctionAsync("walk");
        Assert.Equal(FunctionStatus.Creating, await StatusAsync(scf));
        time.Advance(s_transition - TimeSpan.FromMilliseconds(1));
        Assert.Equal(FunctionStatus.Creating, await StatusAsync(scf));
        time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(FunctionStatus.Active, await StatusAsync(scf));
    }

    [Fact]
    public async Task FunctionThatIsBeingCreated_RefusesEverythingElse()
    {
        await using TestServer scf = await TestServer.StartAsync(new FakeTime(), s_transition);
        await scf.CreateFunctionAsync("walk");
        await scf.Client.UpdateFunctionCodeAsync(new() { FunctionName = "walk", ZipFile = Sample.Zip("pass") })
            .FailsWithAsync("FailedOperation.UpdateFunctionCode");
        await scf.Client.UpdateFunctionConfigurationAsync(new() { FunctionName = "walk" })
            .FailsWithAsync("FailedOperation.UpdateFunctionConfiguration");
        await scf.Client.PublishVersionAsync(new() { FunctionName = "walk" }).FailsWithAsync("FailedOperation.PublishVersion");
        await scf.Client.DeleteFunctionAsync(new() { FunctionName = "walk" }).FailsWithAsync("FailedOperation.DeleteFunction");
        await scf.Client.InvokeFunctionAsync(new() { FunctionName = "walk" }).FailsWithAsync("FailedOperation.FunctionStatusError");
        await scf.Client.GetFunctionAddressAsync(new() { FunctionName = "walk" }).FailsWithAsync("FailedOperation.FunctionStatusError");
        await scf.Client.CopyFunctionAsync(new() { FunctionName = "walk", NewFunctionName = "run" })
            .FailsWithAsync("FailedOperation.CopyFailed");
        await scf.Client.CreateTriggerAsync(new()
        {
            FunctionName = "walk",
            TriggerName = "tick",
            Type = TriggerType.Timer,
            TriggerDesc = "0 0 8 * * * *",
        }).FailsWithAsync("FailedOperation.CreateTrigger");
        await scf.Client.PutReservedConcurrencyConfigAsync(new() { FunctionName = "walk", ReservedConcurrencyMem = 128 })
            .FailsWithAsync("FailedOperation.FunctionVersionStatusNotActive");
    }

    [Fact]
    public async Task Update_TakesItsTime()
    {
        var time = new FakeTime();
        await using TestServer scf = await StartWithFunctionAsync(time);
        await scf.Client.UpdateFunctionConfigurationAsync(new() { FunctionName = "walk", MemorySize = 256 });
        Assert.Equal(FunctionStatus.Updating, await StatusAsync(scf));
        await scf.Client.UpdateFunctionConfigurationAsync(new() { FunctionName = "walk", MemorySize = 512 })
            .FailsWithAsync("FailedOperation.UpdateFunctionConfiguration");

        time.Advance(s_transition);
        GetFunctionResponse updated = await scf.Client.GetFunctionAsync(new() { FunctionName = "walk" });
        Assert.Equal(FunctionStatus.Active, updated.Status);
        Assert.Equal(256, updated.MemorySize);
    }

    [Fact]
    public async Task Publication_TakesItsTime()
    {
        var time = new FakeTime();
        await using TestServer scf = await StartWithFunctionAsync(time);
        await scf.PublishAsync("walk");
        Assert.Equal(FunctionStatus.Publishing, await StatusAsync(scf, "1"));
        Assert.Equal(FunctionStatus.Active, await StatusAsync(scf));
        await scf.Client.PublishVersionAsync(new() { FunctionName = "walk" }).FailsWithAsync("FailedOperation.PublishVersion");
        await scf.InvokeAsync("walk");
        await scf.Client.InvokeFunctionAsync(new() { FunctionName = "walk", Qualifier = "1" })
            .FailsWithAsync("FailedOperation.FunctionStatusError");

        time.Advance(s_transition);
        Assert.Equal(FunctionStatus.Active, await StatusAsync(scf, "1"));
        await scf.InvokeAsync("walk", qualifier: "1");
    }

    [Fact]
    public async Task Deletion_TakesItsTime()
    {
        var time = new FakeTime();
        await using TestServer scf = await StartWithFunctionAsync(time);
        await scf.Client.DeleteFunctionAsync(new() { FunctionName = "walk" });
        Function listed = Assert.Single((await scf.Client.ListFunctionsAsync(new())).Functions!);
        Assert.Equal(FunctionStatus.Deleting, listed.Status);
        await scf.CreateFunctionAsync("walk").FailsWithAsync("ResourceInUse.Function");

        time.Advance(s_transition);
        Assert.Empty((await scf.Client.ListFunctionsAsync(new())).Functions!);
    }

    private static async Task<TestServer> StartWithFunctionAsync(FakeTime time)
    {
        TestServer scf = await TestServer.StartAsync(time, s_transition);
        await scf.CreateFunctionAsync("walk");
        time.Advance(s_transition);
        return scf;
    }

    private static async Task<FunctionStatus?> StatusAsync(TestServer scf, string? qualifier = null) =>
        (await scf.Client.GetFunctionAsync(new() { FunctionName = "walk", Qualifier = qualifier })).Status;
}
