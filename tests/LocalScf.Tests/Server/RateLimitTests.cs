namespace LocalScf.Tests;

/// <summary>The documented rates of actions, where they are switched on.</summary>
public sealed class RateLimitTests
{
    // What the document says for ListLayers.
    private const int RequestsPerSecond = 20;

    [Fact]
    public async Task RequestsBeyondTheRate_AreRefusedUntilTheNextSecond()
    {
        var time = new FakeTime();
        await using TestServer scf = await TestServer.StartAsync(options =>
        {
            options.TimeProvider = time;
            options.EnforceRateLimits = true;
        });
        await CallAsync(scf, RequestsPerSecond);
        await scf.Client.ListLayersAsync(new()).FailsWithAsync("RequestLimitExceeded");

        // Every action has a rate of its own.
        await scf.Client.ListNamespacesAsync(new());
        time.Advance(TimeSpan.FromSeconds(1));
        await CallAsync(scf, RequestsPerSecond);
    }

    [Fact]
    public async Task Rates_AreNotEnforcedUnlessAskedFor()
    {
        await using TestServer scf = await TestServer.StartAsync(new FakeTime());
        await CallAsync(scf, RequestsPerSecond + 5);
    }

    private static async Task CallAsync(TestServer scf, int times)
    {
        for (int i = 0; i < times; i++)
        {
            await scf.Client.ListLayersAsync(new());
        }
    }
}
