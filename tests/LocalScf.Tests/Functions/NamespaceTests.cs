using LocalScf.Tests.Scf;

namespace LocalScf.Tests;

/// <summary>The life of a namespace.</summary>
public sealed class NamespaceTests
{
    [Fact]
    public async Task NewNamespace_IsListedBesideTheDefaultOne()
    {
        await using TestServer scf = await TestServer.StartAsync(new FakeTime());
        await scf.Client.CreateNamespaceAsync(new() { Namespace = "space", Description = "For tests" });

        ListNamespacesResponse list = await scf.Client.ListNamespacesAsync(new());
        Assert.Equal(2, list.TotalCount);
        Assert.Contains(list.Namespaces!, item => item.Name == "default");
        Namespace found = Assert.Single(list.Namespaces!, item => item.Name == "space");
        Assert.Equal("For tests", found.Description);
        Assert.Equal(NamespaceType.Default, found.Type);
        Assert.Equal("2023-07-14 16:00:00", found.AddTime?.Value);
    }

    [Fact]
    public async Task SameNameTwice_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.Client.CreateNamespaceAsync(new() { Namespace = "space" });
        await scf.Client.CreateNamespaceAsync(new() { Namespace = "space" }).FailsWithAsync("ResourceInUse.Namespace");
        await scf.Client.CreateNamespaceAsync(new() { Namespace = "default" }).FailsWithAsync("ResourceInUse.Namespace");
    }

    [Fact]
    public async Task Update_ChangesDescriptionAndTime()
    {
        var time = new FakeTime();
        await using TestServer scf = await TestServer.StartAsync(time);
        await scf.Client.CreateNamespaceAsync(new() { Namespace = "space", Description = "Old" });
        time.Advance(TimeSpan.FromHours(1));
        await scf.Client.UpdateNamespaceAsync(new() { Namespace = "space", Description = "New" });

        ListNamespacesResponse list = await scf.Client.ListNamespacesAsync(new());
        Namespace found = Assert.Single(list.Namespaces!, item => item.Name == "space");
        Assert.Equal("New", found.Description);
        Assert.Equal("2023-07-14 16:00:00", found.AddTime?.Value);
        Assert.Equal("2023-07-14 17:00:00", found.ModTime?.Value);
    }

    [Fact]
    public async Task DeletedNamespace_IsGone()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.Client.CreateNamespaceAsync(new() { Namespace = "space" });
        await scf.Client.DeleteNamespaceAsync(new() { Namespace = "space" });

        Assert.Single((await scf.Client.ListNamespacesAsync(new())).Namespaces!);
        await scf.Client.DeleteNamespaceAsync(new() { Namespace = "space" }).FailsWithAsync("ResourceNotFound.Namespace");
        await scf.Client.UpdateNamespaceAsync(new() { Namespace = "space", Description = "" })
            .FailsWithAsync("ResourceNotFound.Namespace");
    }

    [Fact]
    public async Task NamespaceWithFunctions_IsDeletedAfterThem()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.Client.CreateNamespaceAsync(new() { Namespace = "space" });
        CreateFunctionRequest function = Sample.Function("walk");
        function.Namespace = "space";
        await scf.Client.CreateFunctionAsync(function);
        await scf.Client.DeleteNamespaceAsync(new() { Namespace = "space" }).FailsWithAsync("ResourceInUse.Namespace");

        await scf.Client.DeleteFunctionAsync(new() { FunctionName = "walk", Namespace = "space" });
        await scf.Client.DeleteNamespaceAsync(new() { Namespace = "space" });
    }

    [Fact]
    public async Task NamespacesBeyondTheQuota_AreRefused()
    {
        await using TestServer scf = await TestServer.StartAsync(options => options.Limits.Namespaces = 2);
        await scf.Client.CreateNamespaceAsync(new() { Namespace = "space" });
        await scf.Client.CreateNamespaceAsync(new() { Namespace = "other" }).FailsWithAsync("LimitExceeded.Namespace");
        await scf.Client.DeleteNamespaceAsync(new() { Namespace = "space" });
        await scf.Client.CreateNamespaceAsync(new() { Namespace = "other" });
    }

    [Fact]
    public async Task List_IsSorted()
    {
        await using TestServer scf = await StartWithNamespacesAsync();
        Assert.Equal(["alpha", "gamma", "beta", "default"], await NamesAsync(scf, new()));
        Assert.Equal(["alpha", "beta", "default", "gamma"], await NamesAsync(scf, new() { Orderby = NamespaceOrderBy.Name }));
        Assert.Equal(
            ["gamma", "default", "beta", "alpha"],
            await NamesAsync(scf, new() { Orderby = NamespaceOrderBy.Name, Order = SortOrder.Desc }));
        Assert.Equal(
            ["default", "beta", "gamma", "alpha"],
            await NamesAsync(scf, new() { Orderby = NamespaceOrderBy.UpdateTime, Order = SortOrder.Asc }));
    }

    [Fact]
    public async Task List_HasPages()
    {
        await using TestServer scf = await StartWithNamespacesAsync();
        var request = new ListNamespacesRequest { Orderby = NamespaceOrderBy.Name, Offset = 1, Limit = 2 };
        ListNamespacesResponse page = await scf.Client.ListNamespacesAsync(request);
        Assert.Equal(["beta", "default"], page.Namespaces!.Select(item => item.Name));
        Assert.Equal(4, page.TotalCount);
        Assert.Empty((await scf.Client.ListNamespacesAsync(new() { Offset = 4 })).Namespaces!);
    }

    [Fact]
    public async Task List_IsSearched()
    {
        await using TestServer scf = await StartWithNamespacesAsync();
        SearchKey name = new() { Key = NamespaceSearchField.Namespace, Value = "MA" };
        SearchKey description = new() { Key = NamespaceSearchField.Description, Value = "second" };
        Assert.Equal(["gamma"], await NamesAsync(scf, new() { SearchKey = [name] }));
        Assert.Equal(["alpha"], await NamesAsync(scf, new() { SearchKey = [description] }));
        Assert.Empty(await NamesAsync(scf, new() { SearchKey = [name, description] }));
    }

    // Made in the order beta, gamma, alpha.
    private static async Task<TestServer> StartWithNamespacesAsync()
    {
        var time = new FakeTime();
        TestServer scf = await TestServer.StartAsync(time);
        foreach ((string name, string description) in new[] { ("beta", ""), ("gamma", "First"), ("alpha", "Second") })
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await scf.Client.CreateNamespaceAsync(new() { Namespace = name, Description = description });
        }

        return scf;
    }

    private static async Task<List<string?>> NamesAsync(TestServer scf, ListNamespacesRequest request) =>
        [.. (await scf.Client.ListNamespacesAsync(request)).Namespaces!.Select(item => item.Name)];
}
