using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>Lists of triggers: order, pages and filters.</summary>
public sealed class ListTriggersTests
{
    [Fact]
    public async Task List_BeginsWithTheLatestChange()
    {
        await using TestServer scf = await StartWithTriggersAsync();
        Assert.Equal(["gong", "bell", "tick"], await NamesAsync(scf, new() { FunctionName = "walk" }));
    }

    [Fact]
    public async Task List_IsSortedAndHasPages()
    {
        await using TestServer scf = await StartWithTriggersAsync();
        ListTriggersResponse page = await scf.Client.ListTriggersAsync(
            new() { FunctionName = "walk", OrderBy = "TriggerName", Order = SortOrder.Asc, Offset = 1, Limit = 1 });
        Assert.Equal("gong", Assert.Single(page.Triggers!).TriggerName);
        Assert.Equal(3, page.TotalCount);
    }

    [Theory]
    [InlineData("TriggerName", "bell")]
    [InlineData("Description", "A bell")]
    [InlineData("Qualifier", "1")]
    public async Task List_IsFiltered(string filter, string value)
    {
        await using TestServer scf = await StartWithTriggersAsync();
        ListTriggersRequest request = new() { FunctionName = "walk", Filters = [new() { Name = filter, Values = ["none", value] }] };
        Assert.Equal(["bell"], await NamesAsync(scf, request));
    }

    [Fact]
    public async Task UnknownFieldsForOrderAndFilter_AreRefused()
    {
        await using TestServer scf = await StartWithTriggersAsync();
        await scf.Client.ListTriggersAsync(new() { FunctionName = "walk", OrderBy = "Color" })
            .FailsWithAsync("InvalidParameterValue.OrderBy");
        await scf.Client.ListTriggersAsync(new() { FunctionName = "walk", Filters = [new() { Name = "Color", Values = ["red"] }] })
            .FailsWithAsync("InvalidParameterValue.Filters");
    }

    // Made in the order tick, bell, gong.
    private static async Task<TestServer> StartWithTriggersAsync()
    {
        var time = new FakeTime();
        TestServer scf = await TestServer.StartAsync(time);
        await scf.CreateFunctionAsync("walk");
        await scf.PublishAsync("walk");
        foreach ((string name, string qualifier) in new[] { ("tick", "$LATEST"), ("bell", "1"), ("gong", "$LATEST") })
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await scf.Client.CreateTriggerAsync(new()
            {
                FunctionName = "walk",
                TriggerName = name,
                Type = TriggerType.Timer,
                TriggerDesc = "0 0 8 * * * *",
                Qualifier = qualifier,
                Description = $"A {name}",
            });
        }

        return scf;
    }

    private static async Task<List<string?>> NamesAsync(TestServer scf, ListTriggersRequest request) =>
        [.. (await scf.Client.ListTriggersAsync(request)).Triggers!.Select(trigger => trigger.TriggerName)];
}
