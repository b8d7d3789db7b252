using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>Aliases spread invocations over versions.</summary>
public sealed class AliasRoutingTests
{
    [Fact]
    public async Task Weight_IsAnExactShare()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await CreateAsync(scf, new() { AdditionalVersionWeights = [new() { Version = "2", Weight = 0.25 }] });
        List<string?> ran = await RunAsync(scf, 8);
        Assert.Equal(6, ran.Count(version => version == "1"));
        Assert.Equal(2, ran.Count(version => version == "2"));
    }

    [Fact]
    public async Task WholeWeight_TakesEverything()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await CreateAsync(scf, new() { AdditionalVersionWeights = [new() { Version = "2", Weight = 1 }] });
        Assert.All(await RunAsync(scf, 4), version => Assert.Equal("2", version));
    }

    [Fact]
    public async Task WeightsThatAddUpToOne_LeaveNothingToTheMainVersion()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await CreateAsync(scf, new()
        {
            AdditionalVersionWeights = [new() { Version = "2", Weight = 0.5 }, new() { Version = "3", Weight = 0.5 }],
        });
        List<string?> ran = await RunAsync(scf, 4);
        Assert.Equal(2, ran.Count(version => version == "2"));
        Assert.Equal(2, ran.Count(version => version == "3"));
    }

    [Fact]
    public async Task Weights_AreReadBack()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await CreateAsync(scf, new() { AdditionalVersionWeights = [new() { Version = "2", Weight = 0.25 }] });
        GetAliasResponse alias = await scf.Client.GetAliasAsync(new() { FunctionName = "walk", Name = "stable" });
        VersionWeight weight = Assert.Single(alias.RoutingConfig!.AdditionalVersionWeights!);
        Assert.Equal("2", weight.Version);
        Assert.Equal(0.25, weight.Weight);
    }

    [Theory]
    [InlineData("""{"User":"Bob"}""", "2")]
    [InlineData("""{"User":"Alice"}""", "1")]
    [InlineData("""{"Name":"Bob"}""", "1")]
    [InlineData(null, "1")]
    public async Task ExactMatch_DecidesByTheRoutingKey(string? routingKey, string expected)
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await CreateAsync(scf, Rule("invoke.headers.User", MatchMethod.Exact, "Bob"));
        Assert.Equal(expected, (await scf.InvokeAsync("walk", qualifier: "stable", routingKey: routingKey)).RetMsg);
    }

    [Theory]
    [InlineData("[10,20]", "10", "2")]
    [InlineData("[10,20]", "20", "2")]
    [InlineData("[10,20]", "21", "1")]
    [InlineData("(10,20)", "10", "1")]
    [InlineData("(10,20)", "11", "2")]
    [InlineData("(10,20)", "20", "1")]
    [InlineData("[10,20]", "many", "1")]
    public async Task RangeMatch_DecidesByTheRoutingKey(string range, string value, string expected)
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await CreateAsync(scf, Rule("Id", MatchMethod.Range, range));
        string routingKey = $$"""{"Id":"{{value}}"}""";
        Assert.Equal(expected, (await scf.InvokeAsync("walk", qualifier: "stable", routingKey: routingKey)).RetMsg);
    }

    [Fact]
    public async Task RulesThatAreNone_AreRefused()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await CreateAsync(scf, Rule("Id", MatchMethod.Range, "[20,10]")).FailsWithAsync("InvalidParameterValue.RoutingConfig");
        await CreateAsync(scf, Rule("Id", MatchMethod.Range, "10-20")).FailsWithAsync("InvalidParameterValue.RoutingConfig");
    }

    [Theory]
    [InlineData("2", 1.5, "InvalidParameterValue.AdditionalVersionWeights")]
    [InlineData("2", -0.5, "InvalidParameterValue.AdditionalVersionWeights")]
    [InlineData("1", 0.5, "InvalidParameterValue.RoutingConfig")]
    [InlineData("9", 0.5, "ResourceNotFound.FunctionVersion")]
    public async Task WeightThatCannotBe_IsRefused(string version, double weight, string code)
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await CreateAsync(scf, new() { AdditionalVersionWeights = [new() { Version = version, Weight = weight }] }).FailsWithAsync(code);
    }

    [Fact]
    public async Task WeightsOverOne_AreRefused()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await CreateAsync(scf, new()
        {
            AdditionalVersionWeights = [new() { Version = "2", Weight = 0.6 }, new() { Version = "3", Weight = 0.5 }],
        }).FailsWithAsync("InvalidParameterValue.AdditionalVersionWeights");
    }

    [Fact]
    public async Task VersionWithAWeight_IsInUse()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await CreateAsync(scf, new() { AdditionalVersionWeights = [new() { Version = "2", Weight = 0.25 }] });
        await scf.Client.DeleteFunctionAsync(new() { FunctionName = "walk", Qualifier = "2" })
            .FailsWithAsync("UnsupportedOperation.AliasBind");
    }

    // Three versions of a function that answers with the version that runs.
    private static async Task<TestServer> StartWithVersionsAsync()
    {
        TestServer scf = await TestServer.StartAsync();
        scf.Server.OnInvoke("walk", static (invocation, _) => ValueTask.FromResult(invocation.Qualifier));
        await scf.CreateFunctionAsync("walk");
        await scf.PublishAsync("walk");
        await scf.PublishAsync("walk");
        await scf.PublishAsync("walk");
        return scf;
    }

    private static Task CreateAsync(TestServer scf, RoutingConfig routing) => scf.Client.CreateAliasAsync(new()
    {
        FunctionName = "walk",
        Name = "stable",
        FunctionVersion = "1",
        RoutingConfig = routing,
    });

    private static RoutingConfig Rule(string key, MatchMethod method, string expression) => new()
    {
        AddtionVersionMatchs = [new() { Version = "2", Key = key, Method = method, Expression = expression }],
    };

    private static async Task<List<string?>> RunAsync(TestServer scf, int times)
    {
        var ran = new List<string?>();
        for (int i = 0; i < times; i++)
        {
            ran.Add((await scf.InvokeAsync("walk", qualifier: "stable")).RetMsg);
        }

        return ran;
    }
}
