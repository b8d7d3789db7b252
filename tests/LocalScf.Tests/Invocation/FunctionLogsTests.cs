using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>Logs of invocations, read afterwards.</summary>
public sealed class FunctionLogsTests
{
    [Fact]
    public async Task Log_TellsOfTheRun()
    {
        var time = new FakeTime();
        await using TestServer scf = await TestServer.StartAsync(time);
        await scf.CreateFunctionAsync("walk");
        scf.Server.OnInvoke("walk", (invocation, _) =>
        {
            invocation.Log("left");
            time.Advance(TimeSpan.FromMilliseconds(150));
            return ValueTask.FromResult("\"done\"");
        });
        string id = (await scf.InvokeAsync("walk")).FunctionRequestId!;

        GetFunctionLogsResponse logs = await GetAsync(scf, new() { FunctionName = "walk" });
        Assert.Equal(1, logs.TotalCount);
        FunctionLog log = Assert.Single(logs.Data!);
        Assert.Equal("walk", log.FunctionName);
        Assert.Equal(id, log.RequestId);
        Assert.Equal("left\n", log.Log);
        Assert.Equal("\"done\"", log.RetMsg);
        Assert.Equal(0, log.RetCode);
        Assert.Equal(1, log.InvokeFinished);
        Assert.Equal(150, log.Duration);
        Assert.Equal(200, log.BillDuration);
        Assert.Equal("2023-07-14 16:00:00", log.StartTime?.Value);
    }

    [Fact]
    public async Task Logs_AreSortedAndHavePages()
    {
        await using TestServer scf = await StartWithRunsAsync();
        Assert.Equal(["broken", "second", "first"], await MessagesAsync(scf, new() { FunctionName = "walk" }));
        Assert.Equal(
            ["first", "second", "broken"],
            await MessagesAsync(scf, new() { FunctionName = "walk", Order = LogSortOrder.Asc, OrderBy = LogOrderBy.StartTime }));
        GetFunctionLogsResponse page = await GetAsync(scf, new() { FunctionName = "walk", Offset = 1, Limit = 1 });
        Assert.Equal("second", Assert.Single(page.Data!).RetMsg);
        Assert.Equal(3, page.TotalCount);
    }

    [Theory]
    [InlineData(9_990L, 11L)]
    [InlineData(10_000L, 1L)]
    public async Task PageBeyondTenThousand_IsRefused(long offset, long limit)
    {
        await using TestServer scf = await StartWithRunsAsync();
        await GetAsync(scf, new() { FunctionName = "walk", Offset = offset, Limit = limit }).FailsWithAsync("LimitExceeded.Offset");
        Assert.Empty((await GetAsync(scf, new() { FunctionName = "walk", Offset = offset, Limit = limit - 1 })).Data!);
    }

    [Fact]
    public async Task Logs_AreFiltered()
    {
        await using TestServer scf = await StartWithRunsAsync();
        string id = Assert.Single((await GetAsync(scf, new() { FunctionName = "walk", Offset = 2 })).Data!).RequestId!;
        Assert.Equal(["first"], await MessagesAsync(scf, new() { FunctionName = "walk", FunctionRequestId = id }));
        Assert.Equal(
            ["second", "first"],
            await MessagesAsync(scf, new() { FunctionName = "walk", Filter = new() { RetCode = LogRetCode.Is0 } }));
        Assert.Equal(
            ["broken"], await MessagesAsync(scf, new() { FunctionName = "walk", Filter = new() { RetCode = LogRetCode.Not0 } }));
        Assert.Equal(
            ["broken"],
            await MessagesAsync(scf, new() { FunctionName = "walk", Filter = new() { RetCode = LogRetCode.UserCodeException } }));
        Assert.Empty(await MessagesAsync(scf, new() { FunctionName = "walk", Qualifier = "1" }));
        Assert.Equal(3, (await GetAsync(scf, new())).TotalCount);
    }

    [Fact]
    public async Task Logs_AreFilteredByTime()
    {
        await using TestServer scf = await StartWithRunsAsync();
        GetFunctionLogsRequest request = new()
        {
            FunctionName = "walk",
            StartTime = "2023-07-14 16:01:00",
            EndTime = "2023-07-14 16:01:59",
        };
        Assert.Equal(["second"], await MessagesAsync(scf, request));
    }

    [Theory]
    [InlineData("2023-07-14 16:00:00", "2023-07-15 16:00:01")]
    [InlineData("2023-07-14 16:00:00", "2023-07-14 15:59:59")]
    public async Task TimeOfMoreThanADayOrLessThanNone_IsRefused(string start, string end)
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        await GetAsync(scf, new() { FunctionName = "walk", StartTime = start, EndTime = end })
            .FailsWithAsync("InvalidParameterValue.DateTime");
    }

    // Three runs a minute apart, of which the last fails. Each is told by its message.
    private static async Task<TestServer> StartWithRunsAsync()
    {
        var time = new FakeTime();
        TestServer scf = await TestServer.StartAsync(time);
        await scf.CreateFunctionAsync("walk");
        await scf.PublishAsync("walk");
        foreach (string message in new[] { "first", "second", "broken" })
        {
            scf.Server.OnInvoke("walk", (_, _) => message == "broken"
                ? throw new InvalidOperationException(message)
                : ValueTask.FromResult(message));
            await scf.InvokeAsync("walk");
            time.Advance(TimeSpan.FromMinutes(1));
        }

        return scf;
    }

    private static async Task<List<string?>> MessagesAsync(TestServer scf, GetFunctionLogsRequest request) =>
        [.. (await GetAsync(scf, request)).Data!.Select(log => log.RetMsg)];

#pragma warning disable SCF2001 // The document calls the action out of use, and it still answers.
    private static Task<GetFunctionLogsResponse> GetAsync(TestServer scf, GetFunctionLogsRequest request) =>
        scf.Client.GetFunctionLogsAsync(request);
#pragma warning restore SCF2001
}
