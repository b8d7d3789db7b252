namespace LocalScf.Tests;

/// <summary>Action, version and region, which surround the parameters.</summary>
public sealed class EnvelopeTests
{
    [Theory]
    [InlineData("DropFunction")]
    [InlineData("listnamespaces")]
    public async Task UnknownAction_IsNamed(string action)
    {
        await using TestServer scf = await TestServer.StartAsync();
        RawAnswer answer = await scf.SendAsync(action, "{}");
        answer.AssertError("InvalidAction");
        Assert.Contains(action, answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherVersion_DoesNotExist()
    {
        await using TestServer scf = await TestServer.StartAsync();
        RawAnswer answer = await scf.SendAsync(new RawRequest { Version = "2017-03-12" });
        answer.AssertError("NoSuchVersion");
        Assert.Contains("2018-04-16", answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingHeaders_AreNamed()
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync(new RawRequest { Action = null })).AssertError("MissingParameter", "X-TC-Action");
        (await scf.SendAsync(new RawRequest { Version = null })).AssertError("MissingParameter", "X-TC-Version");
    }

    [Fact]
    public async Task ActionThatNeedsARegion_IsRefusedWithoutOne()
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync(new RawRequest { Action = "ListFunctions", Region = null })).AssertError("MissingParameter", "X-TC-Region");
    }

    [Fact]
    public async Task ActionThatNeedsARegion_IsRefusedInOneThatDoesNotExist()
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync(new RawRequest { Action = "ListFunctions", Region = "ap-nowhere" })).AssertError("UnsupportedRegion");
    }

    [Fact]
    public async Task ActionOfSomeRegions_IsRefusedInTheOthers()
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync(new RawRequest { Action = "ListFunctions", Region = "ap-nanjing" })).AssertSuccess();
        RawAnswer answer = await scf.SendAsync(
            new RawRequest { Action = "Invoke", Region = "ap-nanjing", Body = """{"FunctionName":"walk"}""" });
        answer.AssertError("UnsupportedRegion");
    }

    [Fact]
    public async Task RegionThatIsNotRequired_HasNoEffect()
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync(new RawRequest { Action = "ListNamespaces", Region = null })).AssertSuccess();
        (await scf.SendAsync(new RawRequest { Action = "ListNamespaces", Region = "ap-nowhere" })).AssertSuccess();
    }
}
