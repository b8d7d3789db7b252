using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>Provisioned concurrency of published versions.</summary>
public sealed class ProvisionedConcurrencyTests
{
    [Fact]
    public async Task Provision_IsReadAndDeleted()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await PutAsync(scf, "1", 10);

        GetProvisionedConcurrencyConfigResponse config = await GetAsync(scf);
        VersionProvisionedConcurrencyInfo info = Assert.Single(config.Allocated!);
        Assert.Equal("1", info.Qualifier);
        Assert.Equal(10, info.AllocatedProvisionedConcurrencyNum);
        Assert.Equal(10, info.AvailableProvisionedConcurrencyNum);
        Assert.Equal(ProvisionedConcurrencyStatus.Done, info.Status);
        Assert.Equal(890, config.UnallocatedConcurrencyNum);

        await DeleteAsync(scf, "1");
        Assert.Empty((await GetAsync(scf)).Allocated!);
        Assert.Equal(900, (await GetAsync(scf)).UnallocatedConcurrencyNum);
    }

    [Fact]
    public async Task Provision_IsReadByVersion()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await PutAsync(scf, "1", 10);
        await PutAsync(scf, "2", 20);
        Assert.Equal(["2", "1"], (await GetAsync(scf)).Allocated!.Select(info => info.Qualifier));
        Assert.Equal(20, Assert.Single((await GetAsync(scf, "2")).Allocated!).AllocatedProvisionedConcurrencyNum);
    }

    [Fact]
    public async Task Provision_TakesItsTime()
    {
        var time = new FakeTime();
        await using TestServer scf = await TestServer.StartAsync(time, TimeSpan.FromSeconds(10));
        await scf.CreateFunctionAsync("walk");
        time.Advance(TimeSpan.FromSeconds(10));
        await scf.PublishAsync("walk");
        await PutAsync(scf, "1", 10).FailsWithAsync("FailedOperation.FunctionVersionStatusNotActive");
        time.Advance(TimeSpan.FromSeconds(10));
        await PutAsync(scf, "1", 10);

        VersionProvisionedConcurrencyInfo busy = Assert.Single((await GetAsync(scf)).Allocated!);
        Assert.Equal(ProvisionedConcurrencyStatus.InProgress, busy.Status);
        Assert.Equal(0, busy.AvailableProvisionedConcurrencyNum);
        await PutAsync(scf, "1", 20).FailsWithAsync("FailedOperation.ProvisionedInProgress");
        await DeleteAsync(scf, "1").FailsWithAsync("FailedOperation.ProvisionedInProgress");

        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(ProvisionedConcurrencyStatus.Done, Assert.Single((await GetAsync(scf)).Allocated!).Status);
        await DeleteAsync(scf, "1");
    }

    [Fact]
    public async Task MoreThanTheFunctionsConcurrency_IsRefused()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await PutAsync(scf, "1", 901).FailsWithAsync("LimitExceeded.FunctionTotalProvisionedConcurrencyNum");
        await PutAsync(scf, "1", 900);
        await PutAsync(scf, "2", 1).FailsWithAsync("LimitExceeded.FunctionTotalProvisionedConcurrencyNum");
        await PutAsync(scf, "1", 899);
        await PutAsync(scf, "2", 1);
    }

    [Fact]
    public async Task MoreThanTheReservation_IsRefused()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await scf.Client.PutReservedConcurrencyConfigAsync(new() { FunctionName = "walk", ReservedConcurrencyMem = 25_600 });
        await PutAsync(scf, "1", 201).FailsWithAsync("FailedOperation.ProvisionedExceedReserved");
        await PutAsync(scf, "1", 101).FailsWithAsync("LimitExceeded.FunctionTotalProvisionedConcurrencyNum");
        await PutAsync(scf, "1", 100);
    }

    [Fact]
    public async Task UnknownVersion_IsNotFound()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await PutAsync(scf, "9", 1).FailsWithAsync("ResourceNotFound.Version");
        await DeleteAsync(scf, "9").FailsWithAsync("ResourceNotFound.Version");
    }

    [Fact]
    public async Task Schedule_IsReadBack()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await PutAsync(scf, "1", 1, At("noon", "0 0 12 * * * *"), At("night", "0 0 0 * * * *"));
        VersionProvisionedConcurrencyInfo info = Assert.Single((await GetAsync(scf)).Allocated!);
        Assert.Equal(["noon", "night"], info.TriggerActions!.Select(action => action.TriggerName));
        Assert.Equal("0 0 12 * * * *", info.TriggerActions![0].TriggerCronConfig);
    }

    [Fact]
    public async Task ScheduleWithTwins_IsRefused()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await PutAsync(scf, "1", 1, At("noon", "0 0 12 * * * *"), At("noon", "0 0 0 * * * *"))
            .FailsWithAsync("InvalidParameterValue.ProvisionTriggerNameDuplicate");
        await PutAsync(scf, "1", 1, At("noon", "0 0 12 * * * *"), At("twelve", "0 0 12 * * * *"))
            .FailsWithAsync("InvalidParameterValue.ProvisionTriggerCronConfigDuplicate");
    }

    private static async Task<TestServer> StartWithVersionsAsync()
    {
        TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        await scf.PublishAsync("walk");
        await scf.PublishAsync("walk");
        return scf;
    }

    private static Task PutAsync(TestServer scf, string version, long count, params TriggerAction[] schedule) =>
        scf.Client.PutProvisionedConcurrencyConfigAsync(new()
        {
            FunctionName = "walk",
            Qualifier = version,
            VersionProvisionedConcurrencyNum = count,
            TriggerActions = schedule,
        });

    private static TriggerAction At(string name, string cron) => new()
    {
        TriggerName = name,
        TriggerProvisionedConcurrencyNum = 2,
        TriggerCronConfig = cron,
    };

    private static Task DeleteAsync(TestServer scf, string version) =>
        scf.Client.DeleteProvisionedConcurrencyConfigAsync(new() { FunctionName = "walk", Qualifier = version });

    private static Task<GetProvisionedConcurrencyConfigResponse> GetAsync(TestServer scf, string? version = null) =>
        scf.Client.GetProvisionedConcurrencyConfigAsync(new() { FunctionName = "walk", Qualifier = version });
}
