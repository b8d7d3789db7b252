using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>The life of an alias.</summary>
public sealed class AliasTests
{
    [Fact]
    public async Task NewAlias_IsReadAndListed()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await CreateAsync(scf, "stable", "1", "For everyone");

        GetAliasResponse alias = await scf.Client.GetAliasAsync(new() { FunctionName = "walk", Name = "stable" });
        Assert.Equal("1", alias.FunctionVersion);
        Assert.Equal("For everyone", alias.Description);
        Assert.Empty(alias.RoutingConfig!.AdditionalVersionWeights!);

        ListAliasesResponse list = await scf.Client.ListAliasesAsync(new() { FunctionName = "walk" });
        Assert.Equal(["$DEFAULT", "stable"], list.Aliases!.Select(item => item.Name));
        Assert.Equal(2, list.TotalCount);
    }

    [Fact]
    public async Task List_HasFilterAndPages()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await CreateAsync(scf, "stable", "1");
        await CreateAsync(scf, "fresh", "2");

        ListAliasesResponse first = await scf.Client.ListAliasesAsync(new() { FunctionName = "walk", FunctionVersion = "1" });
        Assert.Equal("stable", Assert.Single(first.Aliases!).Name);
        ListAliasesResponse page = await scf.Client.ListAliasesAsync(new() { FunctionName = "walk", Offset = "1", Limit = "1" });
        Assert.Single(page.Aliases!);
        Assert.Equal(3, page.TotalCount);
        await scf.Client.ListAliasesAsync(new() { FunctionName = "walk", Limit = "all" }).FailsWithAsync("InvalidParameterValue");
    }

    [Fact]
    public async Task Update_MovesTheAlias()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await CreateAsync(scf, "stable", "1", "For everyone");
        await scf.Client.UpdateAliasAsync(new() { FunctionName = "walk", Name = "stable", FunctionVersion = "2" });

        GetAliasResponse alias = await scf.Client.GetAliasAsync(new() { FunctionName = "walk", Name = "stable" });
        Assert.Equal("2", alias.FunctionVersion);
        Assert.Equal("For everyone", alias.Description);
        Assert.Equal("2", (await scf.InvokeAsync("walk", qualifier: "stable")).RetMsg);
    }

    [Fact]
    public async Task DefaultAlias_DecidesWhatRunsWithoutAQualifier()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        Assert.Equal("$LATEST", (await scf.InvokeAsync("walk")).RetMsg);
        await scf.Client.UpdateAliasAsync(new() { FunctionName = "walk", Name = "$DEFAULT", FunctionVersion = "1" });
        Assert.Equal("1", (await scf.InvokeAsync("walk")).RetMsg);

        // The other way to invoke a function defaults to the latest version.
        Assert.Equal("$LATEST", (await scf.Client.InvokeAsync(new() { FunctionName = "walk" })).Result!.RetMsg);
    }

    [Fact]
    public async Task Alias_StandsForItsVersionWhereverOneIsRead()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await CreateAsync(scf, "stable", "1");
        GetFunctionResponse function = await scf.Client.GetFunctionAsync(new() { FunctionName = "walk", Qualifier = "stable" });
        Assert.Equal("1", function.FunctionVersion);
        Assert.Equal("stable", function.Qualifier);
    }

    [Fact]
    public async Task DeletedAlias_IsGone()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await CreateAsync(scf, "stable", "1");
        await scf.Client.DeleteAliasAsync(new() { FunctionName = "walk", Name = "stable" });
        await scf.Client.GetAliasAsync(new() { FunctionName = "walk", Name = "stable" }).FailsWithAsync("ResourceNotFound.Alias");
        await scf.Client.UpdateAliasAsync(new() { FunctionName = "walk", Name = "stable", FunctionVersion = "1" })
            .FailsWithAsync("ResourceNotFound.Alias");
        await scf.Client.InvokeFunctionAsync(new() { FunctionName = "walk", Qualifier = "stable" })
            .FailsWithAsync("ResourceNotFound.Qualifier");
    }

    [Fact]
    public async Task DefaultAlias_IsNotDeleted()
    {
        await using TestServer scf = await StartWithVersionsAsync();
#pragma warning disable SCF1007 // What the service says of it is what is tested.
        await scf.Client.DeleteAliasAsync(new() { FunctionName = "walk", Name = "$DEFAULT" })
            .FailsWithAsync("InvalidParameterValue.Alias");
#pragma warning restore SCF1007
    }

    [Fact]
    public async Task SameNameTwice_IsRefused()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await CreateAsync(scf, "stable", "1");
        await CreateAsync(scf, "stable", "2").FailsWithAsync("ResourceInUse.Alias");
    }

    [Fact]
    public async Task AliasOfAnUnknownVersion_IsRefused()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await CreateAsync(scf, "stable", "9").FailsWithAsync("ResourceNotFound.FunctionVersion");
    }

    [Fact]
    public async Task AliasesBeyondTheQuota_AreRefused()
    {
        await using TestServer scf = await StartWithVersionsAsync(options => options.Limits.AliasesPerFunction = 1);
        await CreateAsync(scf, "stable", "1");
        await CreateAsync(scf, "fresh", "2").FailsWithAsync("LimitExceeded.Alias");
    }

    [Fact]
    public async Task VersionInUse_IsNotDeleted()
    {
        await using TestServer scf = await StartWithVersionsAsync();
        await CreateAsync(scf, "stable", "1");
        await scf.Client.DeleteFunctionAsync(new() { FunctionName = "walk", Qualifier = "1" })
            .FailsWithAsync("UnsupportedOperation.AliasBind");
        await scf.Client.DeleteAliasAsync(new() { FunctionName = "walk", Name = "stable" });
        await scf.Client.DeleteFunctionAsync(new() { FunctionName = "walk", Qualifier = "1" });
    }

    // The function answers with the version that runs.
    private static async Task<TestServer> StartWithVersionsAsync(Action<LocalScfOptions>? configure = null)
    {
        TestServer scf = await TestServer.StartAsync(configure);
        scf.Server.OnInvoke("walk", static (invocation, _) => ValueTask.FromResult(invocation.Qualifier));
        await scf.CreateFunctionAsync("walk");
        await scf.PublishAsync("walk");
        await scf.PublishAsync("walk");
        return scf;
    }

    private static Task CreateAsync(TestServer scf, string name, string version, string? description = null) =>
        scf.Client.CreateAliasAsync(new()
        {
            FunctionName = "walk",
            Name = name,
            FunctionVersion = version,
            Description = description,
        });
}
