using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>The settings for events that fail.</summary>
public sealed class EventInvokeConfigTests
{
    [Fact]
    public async Task NewFunction_HasTwoRetries()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        AsyncTriggerConfig config = await GetAsync(scf);
        Assert.Equal(2, Assert.Single(config.RetryConfig).RetryNum);
        Assert.Equal(21_600, config.MsgTTL);
    }

    [Fact]
    public async Task Update_IsReadBackAndLeavesPublishedVersionsAlone()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.PublishAsync("walk");
        await UpdateAsync(scf, 1, 3600);

        AsyncTriggerConfig config = await GetAsync(scf);
        Assert.Equal(1, Assert.Single(config.RetryConfig).RetryNum);
        Assert.Equal(3600, config.MsgTTL);
        Assert.Equal(21_600, (await GetAsync(scf, "1")).MsgTTL);
    }

    [Theory]
    [InlineData(3, 3600, "LimitExceeded.RetryNum")]
    [InlineData(1, 21_601, "LimitExceeded.MsgTTL")]
    [InlineData(1, 59, "InvalidParameterValue.AsyncTriggerConfig")]
    [InlineData(-1, 3600, "InvalidParameterValue.AsyncTriggerConfig")]
    public async Task SettingsBeyondTheLimits_AreRefused(int retries, int seconds, string code)
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await UpdateAsync(scf, retries, seconds).FailsWithAsync(code);
        Assert.Equal(21_600, (await GetAsync(scf)).MsgTTL);
    }

    [Fact]
    public async Task UnknownFunctionAndVersion_AreNotFound()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await UpdateAsync(scf, 1, 3600).FailsWithAsync("ResourceNotFound.Function");
        await scf.CreateFunctionAsync("walk");
        await scf.Client.GetFunctionEventInvokeConfigAsync(new() { FunctionName = "walk", Qualifier = "9" })
            .FailsWithAsync("ResourceNotFound.Version");
    }

    private static async Task<TestServer> StartWithFunctionAsync()
    {
        TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        return scf;
    }

    private static Task UpdateAsync(TestServer scf, int retries, int seconds) => scf.Client.UpdateFunctionEventInvokeConfigAsync(new()
    {
        FunctionName = "walk",
        AsyncTriggerConfig = new() { RetryConfig = [new() { RetryNum = retries }], MsgTTL = seconds },
    });

    private static async Task<AsyncTriggerConfig> GetAsync(TestServer scf, string? qualifier = null)
    {
        GetFunctionEventInvokeConfigRequest request = new() { FunctionName = "walk", Qualifier = qualifier };
        return (await scf.Client.GetFunctionEventInvokeConfigAsync(request)).AsyncTriggerConfig!;
    }
}
