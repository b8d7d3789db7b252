using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>The concurrency memory of a namespace.</summary>
public sealed class TotalConcurrencyTests
{
    [Fact]
    public async Task NewQuota_IsShownByTheAccount()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.Client.PutTotalConcurrencyConfigAsync(new() { TotalConcurrencyMem = 64_000 });
        UsageInfo usage = (await scf.Client.GetAccountAsync(new())).AccountUsage!;
        Assert.Equal(64_000, Assert.Single(usage.Namespace!).TotalConcurrencyMem);
        Assert.Equal(64_000, usage.UserConcurrencyMemLimit);
    }

    [Fact]
    public async Task QuotaBelowWhatIsReserved_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        await scf.Client.PutReservedConcurrencyConfigAsync(new() { FunctionName = "walk", ReservedConcurrencyMem = 1280 });
        await scf.Client.PutTotalConcurrencyConfigAsync(new() { TotalConcurrencyMem = 14_079 })
            .FailsWithAsync("FailedOperation.ReservedExceedTotal");
        await scf.Client.PutTotalConcurrencyConfigAsync(new() { TotalConcurrencyMem = 14_080 });
    }

    [Fact]
    public async Task QuotasBeyondTheAccounts_AreRefused()
    {
        await using TestServer scf = await TestServer.StartAsync(options =>
        {
            options.Limits.UserConcurrencyMemory = 100_000;
            options.Limits.NamespaceConcurrencyMemory = 40_000;
        });
        await scf.Client.CreateNamespaceAsync(new() { Namespace = "space" });
        await scf.Client.PutTotalConcurrencyConfigAsync(new() { TotalConcurrencyMem = 60_001 })
            .FailsWithAsync("LimitExceeded.UserTotalConcurrencyMemory");
        await scf.Client.PutTotalConcurrencyConfigAsync(new() { TotalConcurrencyMem = 60_000 });
    }

    [Fact]
    public async Task UnknownNamespace_IsNotFound()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.Client.PutTotalConcurrencyConfigAsync(new() { TotalConcurrencyMem = 64_000, Namespace = "nowhere" })
            .FailsWithAsync("ResourceNotFound.Namespace");
    }
}
