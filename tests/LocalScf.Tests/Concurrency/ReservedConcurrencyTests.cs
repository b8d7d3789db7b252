using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>Concurrency memory that is set aside for a function.</summary>
public sealed class ReservedConcurrencyTests
{
    [Fact]
    public async Task Reservation_IsReadAndDeleted()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        Assert.Null(await ReservedAsync(scf));
        await PutAsync(scf, 12_800);
        Assert.Equal(12_800, await ReservedAsync(scf));
        Function listed = Assert.Single((await scf.Client.ListFunctionsAsync(new())).Functions!);
        Assert.Equal(12_800, listed.ReservedConcurrencyMem);

        await scf.Client.DeleteReservedConcurrencyConfigAsync(new() { FunctionName = "walk" });
        Assert.Null(await ReservedAsync(scf));
    }

    [Fact]
    public async Task ReservationBeyondWhatIsFree_IsRefused()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await PutAsync(scf, 115_201).FailsWithAsync("LimitExceeded.FunctionReservedConcurrencyMemory");
        await PutAsync(scf, 115_200);
        await scf.CreateFunctionAsync("run");
        await scf.Client.PutReservedConcurrencyConfigAsync(new() { FunctionName = "run", ReservedConcurrencyMem = 1 })
            .FailsWithAsync("LimitExceeded.FunctionReservedConcurrencyMemory");
        await PutAsync(scf, 128);
        await scf.Client.PutReservedConcurrencyConfigAsync(new() { FunctionName = "run", ReservedConcurrencyMem = 1 });
    }

    [Fact]
    public async Task NegativeReservation_IsRefused()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await PutAsync(scf, -1).FailsWithAsync("InvalidParameterValue");
    }

    [Fact]
    public async Task ReservationBelowWhatIsProvisioned_IsRefused()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await scf.PublishAsync("walk");
        await scf.Client.PutProvisionedConcurrencyConfigAsync(
            new() { FunctionName = "walk", Qualifier = "1", VersionProvisionedConcurrencyNum = 10 });
        await PutAsync(scf, 1279).FailsWithAsync("FailedOperation.ProvisionedExceedReserved");
        await PutAsync(scf, 1280);
    }

    [Fact]
    public async Task InvocationsBeyondTheReservation_AreRefused()
    {
        await using TestServer scf = await StartWithFunctionAsync();
        await PutAsync(scf, 128);
        var gate = new Gate();
        scf.Server.OnInvoke("walk", gate.RunAsync);

        Task<Result> first = scf.InvokeAsync("walk");
        await gate.Entered;
        await scf.Client.InvokeFunctionAsync(new() { FunctionName = "walk" }).FailsWithAsync("LimitExceeded.Quota");

        gate.Open();
        Assert.Equal(0, (await first).InvokeResult);
        Assert.Equal(0, (await scf.InvokeAsync("walk")).InvokeResult);
    }

    private static async Task<TestServer> StartWithFunctionAsync()
    {
        TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        return scf;
    }

    private static Task PutAsync(TestServer scf, long memory) =>
        scf.Client.PutReservedConcurrencyConfigAsync(new() { FunctionName = "walk", ReservedConcurrencyMem = memory });

    private static async Task<long?> ReservedAsync(TestServer scf) =>
        (await scf.Client.GetReservedConcurrencyConfigAsync(new() { FunctionName = "walk" })).ReservedMem;
}
