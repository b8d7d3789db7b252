using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>The life of a trigger.</summary>
public sealed class TriggerTests
{
    [Fact]
    public async Task NewTrigger_IsAnsweredAndShownWithItsFunction()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        CreateTriggerRequest request = Timer("tick");
        request.CustomArgument = "{}";
        request.Description = "Ticks";
        Trigger created = (await scf.Client.CreateTriggerAsync(request)).TriggerInfo!;
        Assert.Equal("tick", created.TriggerName);
        Assert.Equal(TriggerType.Timer, created.Type);
        Assert.Equal("""{"cron":"0 0 8 * * * *"}""", created.TriggerDesc);
        Assert.Equal("{}", created.CustomArgument);
        Assert.Equal("$LATEST", created.Qualifier);
        Assert.Equal(1, created.Enable);

        GetFunctionResponse function = await scf.Client.GetFunctionAsync(new() { FunctionName = "walk" });
        Assert.Equal("Ticks", Assert.Single(function.Triggers!).Description);
    }

    [Theory]
    [InlineData("*/2 * * * *", """{"cron":"0 */2 * * * * *"}""")]
    [InlineData("""{"cron":"0 0 8 * * * *"}""", """{"cron":"0 0 8 * * * *"}""")]
    [InlineData("0 30 9 * * MON-FRI *", """{"cron":"0 30 9 * * MON-FRI *"}""")]
    public async Task Schedule_IsHandedBackInFull(string given, string expected)
    {
        await using TestServer scf = await StartWithFunctionAsync();
        CreateTriggerRequest request = Timer("tick");
        request.TriggerDesc = given;
        Assert.Equal(expected, (await scf.Client.CreateTriggerAsync(request)).TriggerInfo!.TriggerDesc);
    }

    [Theory]
    [InlineData("every morning")]
    [InlineData("0 60 8 * * * *")]
    [InlineData("0 0 8 * * *")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task ScheduleThatIsNone_IsRefused(string given)
    {
        await using TestServer scf = await StartWithFunctionAsync();
        CreateTriggerRequest request = Timer("tick");
        request.TriggerDesc = given;
        await scf.Client.CreateTriggerAsync(request).FailsWithAsync("InvalidParameterValue.TriggerDesc");
    }

    [Fact]
    public async Task Switch_OpensAndCloses()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        CreateTriggerRequest request = Timer("tick");
        request.Enable = TriggerSwitch.Close;
        Assert.Equal(0, (await scf.Client.CreateTriggerAsync(request)).TriggerInfo!.Enable);

        await SwitchAsync(scf, TriggerSwitch.Open);
        Assert.Equal(1, Assert.Single(await ListAsync(scf)).Enable);
        await SwitchAsync(scf, TriggerSwitch.Open).FailsWithAsync("FailedOperation.UpdateTriggerStatus");
        await SwitchAsync(scf, TriggerSwitch.Close);
        Assert.Equal(0, Assert.Single(await ListAsync(scf)).Enable);
    }

    [Fact]
    public async Task SameTriggerTwice_IsRefused()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.Client.CreateTriggerAsync(Timer("tick"));
        await scf.Client.CreateTriggerAsync(Timer("tick")).FailsWithAsync("ResourceInUse.Trigger");

        await scf.PublishAsync("walk");
        CreateTriggerRequest ofVersion = Timer("tick");
        ofVersion.Qualifier = "1";
        await scf.Client.CreateTriggerAsync(ofVersion);
    }

    [Fact]
    public async Task DeletedTrigger_IsGone()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.Client.CreateTriggerAsync(Timer("tick"));
        DeleteTriggerRequest request = new() { FunctionName = "walk", TriggerName = "tick", Type = TriggerType.Timer };
        await scf.Client.DeleteTriggerAsync(request);
        Assert.Empty(await ListAsync(scf));
        await scf.Client.DeleteTriggerAsync(request).FailsWithAsync("ResourceNotFound.Trigger");
        await SwitchAsync(scf, TriggerSwitch.Close).FailsWithAsync("ResourceNotFound.Trigger");
    }

    [Fact]
    public async Task TriggerOfAVersion_GoesWithIt()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.PublishAsync("walk");
        CreateTriggerRequest request = Timer("tick");
        request.Qualifier = "1";
        await scf.Client.CreateTriggerAsync(request);
        await scf.Client.DeleteFunctionAsync(new() { FunctionName = "walk", Qualifier = "1" });
        Assert.Empty(await ListAsync(scf));
    }

    [Fact]
    public async Task TriggerOfAnUnknownVersion_IsRefused()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        CreateTriggerRequest request = Timer("tick");
        request.Qualifier = "9";
        await scf.Client.CreateTriggerAsync(request).FailsWithAsync("ResourceNotFound.Qualifier");
    }

    [Fact]
    public async Task TriggersBeyondTheQuota_AreRefusedByKind()
    {
        await using TestServer scf = await StartWithFunctionAsync(options => options.Limits.TriggersPerKind = 1);
        await scf.Client.CreateTriggerAsync(Timer("tick"));
        await scf.Client.CreateTriggerAsync(Timer("tock")).FailsWithAsync("LimitExceeded.Trigger");
        CreateTriggerRequest other = Timer("queue");
        other.Type = TriggerType.Cmq;
        await scf.Client.CreateTriggerAsync(other);
    }

    [Theory]
    [InlineData("")]
    [InlineData("every morning")]
    public async Task NameThatNoTimerHas_IsRefused(string name)
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.Client.CreateTriggerAsync(Timer(name)).FailsWithAsync("InvalidParameterValue.TriggerName");
    }

    private static async Task<TestServer> StartWithFunctionAsync(Action<LocalScfOptions>? configure = null)
    {
        TestServer scf = await TestServer.StartAsync(configure);
        await scf.CreateFunctionAsync("walk");
        return scf;
    }

    private static CreateTriggerRequest Timer(string name) => new()
    {
        FunctionName = "walk",
        TriggerName = name,
        Type = TriggerType.Timer,
        TriggerDesc = "0 0 8 * * * *",
    };

    private static Task SwitchAsync(TestServer scf, TriggerSwitch to) => scf.Client.UpdateTriggerStatusAsync(new()
    {
        FunctionName = "walk",
        TriggerName = "tick",
        Type = TriggerType.Timer,
        Enable = to,
    });

    private static async Task<IReadOnlyList<TriggerInfo>> ListAsync(TestServer scf) =>
        (await scf.Client.ListTriggersAsync(new() { FunctionName = "walk" })).Triggers!;
}
