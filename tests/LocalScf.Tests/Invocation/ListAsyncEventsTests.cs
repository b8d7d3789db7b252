using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>Lists of events: order, pages and filters.</summary>
public sealed class ListAsyncEventsTests
{
    [Fact]
    public async Task List_BeginsWithTheNewest()
    {
        await using TestServer scf = await TestServer.StartAsync(new FakeTime());
        (string first, string second, string running) = await AddEventsAsync(scf);
        ListAsyncEventsResponse list = await scf.Client.ListAsyncEventsAsync(new() { FunctionName = "walk" });
        Assert.Equal([running, second, first], list.EventList!.Select(item => item.InvokeRequestId));
        Assert.Equal(3, list.TotalCount);

        AsyncEvent oldest = list.EventList![2];
        Assert.Equal(AsyncEventState.Finished, oldest.Status);
        Assert.Equal("1", oldest.Qualifier);
        Assert.Equal("2023-07-14 16:00:00.000", oldest.StartTime);
        Assert.Equal("2023-07-14 16:00:00.000", oldest.EndTime);
        Assert.Equal("", list.EventList![0].EndTime);
    }

    [Fact]
    public async Task List_HasOrderAndPages()
    {
        await using TestServer scf = await TestServer.StartAsync(new FakeTime());
        (string first, string second, string running) = await AddEventsAsync(scf);
        ListAsyncEventsRequest request = new() { FunctionName = "walk", Order = SortOrder.Asc, Offset = 1, Limit = 1 };
        ListAsyncEventsResponse page = await scf.Client.ListAsyncEventsAsync(request);
        Assert.Equal(second, Assert.Single(page.EventList!).InvokeRequestId);
        Assert.Equal(3, page.TotalCount);
        Assert.Equal(
            [first, second, running],
            await IdsAsync(scf, new() { FunctionName = "walk", Order = SortOrder.Asc, Orderby = AsyncEventOrderBy.EndTime }));
    }

    [Fact]
    public async Task List_IsFiltered()
    {
        await using TestServer scf = await TestServer.StartAsync(new FakeTime());
        (string first, string second, string running) = await AddEventsAsync(scf);
        Assert.Equal([running], await IdsAsync(scf, new() { FunctionName = "walk", Status = [AsyncEventState.Running] }));
        Assert.Equal(
            [second, first],
            await IdsAsync(scf, new() { FunctionName = "walk", Status = [AsyncEventState.Finished, AsyncEventState.Failed] }));
        Assert.Equal([first], await IdsAsync(scf, new() { FunctionName = "walk", Qualifier = "1" }));
        Assert.Equal([second], await IdsAsync(scf, new() { FunctionName = "walk", InvokeRequestId = second }));
        Assert.Empty(await IdsAsync(scf, new() { FunctionName = "walk", InvokeType = ["COS"] }));
    }

    [Fact]
    public async Task List_IsFilteredByTime()
    {
        await using TestServer scf = await TestServer.StartAsync(new FakeTime());
        (_, string second, string running) = await AddEventsAsync(scf);
        TimeInterval fromSecond = new() { Start = "2023-07-14 16:01:00", End = "2023-07-14 17:00:00" };
#pragma warning disable SCF1009 // The server takes this spelling as well.
        TimeInterval ofSecond = new() { Start = "2023-07-14 16:01:00", End = "2023-07-14 16:02:00" };
#pragma warning restore SCF1009
        Assert.Equal([running, second], await IdsAsync(scf, new() { FunctionName = "walk", StartTimeInterval = fromSecond }));
        Assert.Equal([second], await IdsAsync(scf, new() { FunctionName = "walk", StartTimeInterval = ofSecond }));
        Assert.Equal([second], await IdsAsync(scf, new() { FunctionName = "walk", EndTimeInterval = fromSecond }));
    }

    // Three events a minute apart: one of version 1 and one of the latest have ended, the last one runs.
    private static async Task<(string First, string Second, string Running)> AddEventsAsync(TestServer scf)
    {
        var time = (FakeTime)scf.Time;
        CreateFunctionRequest function = Sample.Function("walk");
        function.Timeout = 900;
        await scf.Client.CreateFunctionAsync(function);
        await scf.PublishAsync("walk");

        string first = await scf.StartEventAsync("walk", "1");
        await scf.WaitForEventAsync(first);
        time.Advance(TimeSpan.FromMinutes(1));
        string second = await scf.StartEventAsync("walk");
        await scf.WaitForEventAsync(second);
        time.Advance(TimeSpan.FromMinutes(1));

        scf.Server.OnInvoke("walk", new Gate().RunAsync);
        return (first, second, await scf.StartEventAsync("walk"));
    }

    private static async Task<List<string?>> IdsAsync(TestServer scf, ListAsyncEventsRequest request) =>
        [.. (await scf.Client.ListAsyncEventsAsync(request)).EventList!.Select(item => item.InvokeRequestId)];
}
