using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>Lists of functions: order, pages, search and filters.</summary>
public sealed class ListFunctionsTests
{
    [Fact]
    public async Task List_BeginsWithTheNewest()
    {
        await using TestServer scf = await StartWithFunctionsAsync();
        Assert.Equal(["walk-3", "run-2", "walk-1"], await NamesAsync(scf, new()));
    }

    [Fact]
    public async Task List_IsSorted()
    {
        await using TestServer scf = await StartWithFunctionsAsync();
        Assert.Equal(["walk-1", "run-2", "walk-3"], await NamesAsync(scf, new() { Order = SortOrder.Asc }));
        Assert.Equal(
            ["run-2", "walk-1", "walk-3"],
            await NamesAsync(scf, new() { Orderby = FunctionOrderBy.FunctionName, Order = SortOrder.Asc }));
        Assert.Equal(
            ["walk-3", "walk-1", "run-2"],
            await NamesAsync(scf, new() { Orderby = FunctionOrderBy.FunctionName, Order = SortOrder.Desc }));
        Assert.Equal(["run-2", "walk-3", "walk-1"], await NamesAsync(scf, new() { Orderby = FunctionOrderBy.ModTime }));
    }

    [Fact]
    public async Task List_HasPages()
    {
        await using TestServer scf = await StartWithFunctionsAsync();
        var request = new ListFunctionsRequest { Orderby = FunctionOrderBy.AddTime, Order = SortOrder.Asc, Offset = 1, Limit = 1 };
        ListFunctionsResponse page = await scf.Client.ListFunctionsAsync(request);
        Assert.Equal("run-2", Assert.Single(page.Functions!).FunctionName);
        Assert.Equal(3, page.TotalCount);
        Assert.Empty(await NamesAsync(scf, new() { Offset = 3 }));
    }

    [Fact]
    public async Task List_HasTwentyFunctionsUnlessToldOtherwise()
    {
        await using TestServer scf = await TestServer.StartAsync();
        for (int i = 0; i < 21; i++)
        {
            await scf.CreateFunctionAsync($"walk-{i}");
        }

        ListFunctionsResponse list = await scf.Client.ListFunctionsAsync(new());
        Assert.Equal(20, list.Functions!.Count);
        Assert.Equal(21, list.TotalCount);
    }

    [Fact]
    public async Task List_IsSearched()
    {
        await using TestServer scf = await StartWithFunctionsAsync();
        Assert.Equal(["walk-3", "walk-1"], await NamesAsync(scf, new() { SearchKey = "WALK" }));
        Assert.Equal(["run-2"], await NamesAsync(scf, new() { Description = "fast" }));
        Assert.Empty(await NamesAsync(scf, new() { SearchKey = "walk", Description = "fast" }));
    }

    [Theory]
    [InlineData("Runtime", "Go1", "run-2")]
    [InlineData("Status", "CreateFailed", "walk-3")]
    [InlineData("FunctionType", "HTTP", "run-2")]
    [InlineData("VpcId", "vpc-1", "run-2")]
    [InlineData("Role", "reader", "run-2")]
    [InlineData("AsyncRunEnable", "TRUE", "run-2")]
    [InlineData("tag-owner", "me", "run-2")]
    [InlineData("tag:owner", "me", "run-2")]
    public async Task List_IsFiltered(string filter, string value, string expected)
    {
        await using TestServer scf = await StartWithFunctionsAsync();
        Assert.Equal([expected], await NamesAsync(scf, new() { Filters = [new() { Name = filter, Values = [value] }] }));
    }

    [Fact]
    public async Task Filters_AreAllMetWithAnyOfTheirValues()
    {
        await using TestServer scf = await StartWithFunctionsAsync();
        Filter runtime = new() { Name = "Runtime", Values = ["Go1", "Python3.6"] };
        Filter status = new() { Name = "Status", Values = ["Active"] };
        Assert.Equal(["walk-3", "run-2", "walk-1"], await NamesAsync(scf, new() { Filters = [runtime] }));
        Assert.Equal(["run-2", "walk-1"], await NamesAsync(scf, new() { Filters = [runtime, status] }));
    }

    [Theory]
    [InlineData("Color", "red")]
    [InlineData("Role", "reader,writer")]
    public async Task FilterThatDoesNotExist_IsRefused(string name, string values)
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.Client.ListFunctionsAsync(new() { Filters = [new() { Name = name, Values = values.Split(',') }] })
            .FailsWithAsync("InvalidParameterValue");
    }

    [Fact]
    public async Task Lists_AreOfOneNamespace()
    {
        await using TestServer scf = await StartWithFunctionsAsync();
        await scf.Client.CreateNamespaceAsync(new() { Namespace = "space" });
        CreateFunctionRequest function = Sample.Function("swim");
        function.Namespace = "space";
        await scf.Client.CreateFunctionAsync(function);
        Assert.Equal(["swim"], await NamesAsync(scf, new() { Namespace = "space" }));
        Assert.DoesNotContain("swim", await NamesAsync(scf, new()));
    }

    // Made in the order of their numbers. The second is unlike the others and was changed last; the third has failed.
    private static async Task<TestServer> StartWithFunctionsAsync()
    {
        var time = new FakeTime();
        TestServer scf = await TestServer.StartAsync(time);
        await scf.CreateFunctionAsync("walk-1");

        time.Advance(TimeSpan.FromMinutes(1));
        CreateFunctionRequest second = Sample.Function("run-2");
        second.Description = "Very fast";
        second.Runtime = FunctionRuntime.Go1;
        second.Type = FunctionType.Http;
        second.Role = "reader";
        second.AsyncRunEnable = true;
        second.VpcConfig = new() { VpcId = "vpc-1", SubnetId = "subnet-1" };
        second.Tags = [new() { Key = "owner", Value = "me" }];
        await scf.Client.CreateFunctionAsync(second);

        time.Advance(TimeSpan.FromMinutes(1));
        scf.Server.FailNextDeployment("walk-3", "Failed", "It failed.");
        await scf.CreateFunctionAsync("walk-3");

        time.Advance(TimeSpan.FromMinutes(1));
        await scf.Client.UpdateFunctionConfigurationAsync(new() { FunctionName = "run-2", MemorySize = 256 });
        return scf;
    }

    private static async Task<List<string?>> NamesAsync(TestServer scf, ListFunctionsRequest request) =>
        [.. (await scf.Client.ListFunctionsAsync(request)).Functions!.Select(function => function.FunctionName)];
}
