using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>What an account uses, and what it may use.</summary>
public sealed class AccountTests
{
    [Fact]
    public async Task Usage_IsCounted()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        await scf.CreateFunctionAsync("run");
        await scf.Client.CreateNamespaceAsync(new() { Namespace = "space" });
        await scf.PublishAsync("walk");
        await scf.Client.PutReservedConcurrencyConfigAsync(new() { FunctionName = "walk", ReservedConcurrencyMem = 25_600 });
        await scf.Client.PutProvisionedConcurrencyConfigAsync(
            new() { FunctionName = "walk", Qualifier = "1", VersionProvisionedConcurrencyNum = 2 });

        UsageInfo usage = (await scf.Client.GetAccountAsync(new())).AccountUsage!;
        Assert.Equal(2, usage.NamespacesCount);
        NamespaceUsage used = Assert.Single(usage.Namespace!, item => item.Namespace == "default");
        Assert.Equal(["run", "walk"], used.Functions!.ToList());
        Assert.Equal(2, used.FunctionsCount);
        Assert.Equal(25_600, used.TotalAllocatedConcurrencyMem);
        Assert.Equal(256, used.TotalAllocatedProvisionedMem);
        Assert.Equal(0, Assert.Single(usage.Namespace!, item => item.Namespace == "space").FunctionsCount);
    }

    [Fact]
    public async Task Limits_AreThoseOfTheServer()
    {
        await using TestServer scf = await TestServer.StartAsync(options =>
        {
            options.Limits.Namespaces = 7;
            options.Limits.FunctionsPerNamespace = 8;
            options.Limits.TriggersPerKind = 9;
            options.Limits.AsyncRetries = 3;
            options.Limits.MaxAsyncMessageSeconds = 600;
        });
        LimitsInfo limits = (await scf.Client.GetAccountAsync(new())).AccountLimit!;
        Assert.Equal(7, limits.NamespacesCount);
        NamespaceLimit limit = Assert.Single(limits.Namespace!);
        Assert.Equal(8, limit.FunctionsCount);
        Assert.Equal(9, limit.Trigger!.Timer);
        Assert.Equal(900, limit.TimeoutLimit);
        Assert.Equal(3, limit.RetryNumLimit);
        Assert.Equal(600, limit.MaxMsgTTL);
    }
}
