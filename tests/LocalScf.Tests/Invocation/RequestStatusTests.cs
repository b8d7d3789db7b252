using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>What is told about an invocation afterwards.</summary>
public sealed class RequestStatusTests
{
    [Fact]
    public async Task Success_IsTold()
    {
        await using TestServer scf = await StartWithFunctionAsync(new FakeTime());
        string id = (await scf.InvokeAsync("walk", """{"steps":3}""")).FunctionRequestId!;
        GetRequestStatusResponse status = await GetAsync(scf, id);
        Assert.Equal(1, status.TotalCount);
        RequestStatus run = Assert.Single(status.Data!);
        Assert.Equal("walk", run.FunctionName);
        Assert.Equal(id, run.RequestId);
        Assert.Equal(0, run.RetCode);
        Assert.Equal("""{"steps":3}""", run.RetMsg);
        Assert.Equal("2023-07-14 16:00:00", run.StartTime);
    }

    [Fact]
    public async Task FailureAndRun_AreTold()
    {
        await using TestServer scf = await StartWithFunctionAsync(new FakeTime());
        scf.Server.OnInvoke("walk", static (_, _) => throw new InvalidOperationException("The leg is broken."));
        string failed = (await scf.InvokeAsync("walk")).FunctionRequestId!;
        RequestStatus failure = Assert.Single((await GetAsync(scf, failed)).Data!);
        Assert.Equal(-1, failure.RetCode);
        Assert.Equal("The leg is broken.", failure.RetMsg);

        var gate = new Gate();
        scf.Server.OnInvoke("walk", gate.RunAsync);
        string running = await scf.StartEventAsync("walk");
        await gate.Entered;
        Assert.Equal(1, Assert.Single((await GetAsync(scf, running)).Data!).RetCode);
    }

    [Fact]
    public async Task UnknownRequest_HasNoRuns()
    {
        await using TestServer scf = await StartWithFunctionAsync(new FakeTime());
        GetRequestStatusResponse status = await GetAsync(scf, "none");
        Assert.Equal(0, status.TotalCount);
        Assert.Empty(status.Data!);
    }

    [Fact]
    public async Task Search_GoesBackAQuarterOfAnHourUnlessToldOtherwise()
    {
        var time = new FakeTime();
        await using TestServer scf = await StartWithFunctionAsync(time);
        string id = (await scf.InvokeAsync("walk")).FunctionRequestId!;
        time.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(1, (await GetAsync(scf, id)).TotalCount);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, (await GetAsync(scf, id)).TotalCount);
        Assert.Equal(1, (await GetAsync(scf, id, "2023-07-14 15:00:00", "2023-07-14 16:00:00")).TotalCount);
        Assert.Equal(0, (await GetAsync(scf, id, "2023-07-14 15:00:00", "2023-07-14 15:59:58")).TotalCount);
    }

    [Fact]
    public async Task SearchUntilTheEndOfTime_FindsEverything()
    {
        await using TestServer scf = await StartWithFunctionAsync(new FakeTime());
        string id = (await scf.InvokeAsync("walk")).FunctionRequestId!;
        Assert.Equal(1, (await GetAsync(scf, id, "2000-01-01 00:00:00", "9999-12-31 23:59:59")).TotalCount);
    }

    [Fact]
    public async Task EndBeforeTheStart_IsRefused()
    {
        await using TestServer scf = await StartWithFunctionAsync(new FakeTime());
        await GetAsync(scf, "none", "2023-07-14 16:00:00", "2023-07-14 15:00:00")
            .FailsWithAsync("InvalidParameterValue.StartTimeOrEndTime");
    }

    private static async Task<TestServer> StartWithFunctionAsync(FakeTime time)
    {
        TestServer scf = await TestServer.StartAsync(time);
        await scf.CreateFunctionAsync("walk");
        return scf;
    }

    private static Task<GetRequestStatusResponse> GetAsync(TestServer scf, string id, string? start = null, string? end = null) =>
        scf.Client.GetRequestStatusAsync(new()
        {
            FunctionName = "walk",
            FunctionRequestId = id,
            StartTime = start,
            EndTime = end,
        });
}
