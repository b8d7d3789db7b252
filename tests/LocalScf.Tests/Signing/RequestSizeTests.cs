using ScfGen.Signing;

namespace LocalScf.Tests;

/// <summary>How large requests may be, by the way they are sent.</summary>
public sealed class RequestSizeTests
{
    private const int MaxGetBytes = 32 * 1024;
    private const int MaxFormBytes = 1024 * 1024;

    // What a request gets that is read: the action does not know the parameter that fills it up.
    private const string Unknown = "UnknownParameter";
    private const string TooLarge = "RequestSizeLimitExceeded";

    // The client's own limits would stop what the server is to refuse.
    private static readonly V1SigningOptions s_unlimited = new() { MaxGetBytes = int.MaxValue, MaxPostBytes = int.MaxValue };

    [Fact]
    public async Task QueryUpToTheLimit_IsRead()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.Tc3(scf);
        string filler = new('x', MaxGetBytes - "Description=".Length);
        (await client.GetAsync("ListNamespaces", ("Description", filler))).AssertError(Unknown);
        (await client.GetAsync("ListNamespaces", ("Description", filler + "x"))).AssertError(TooLarge);
    }

    [Fact]
    public async Task QueryOfSignatureV1OverTheLimit_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.V1(scf, options: s_unlimited);
        (await client.GetAsync("ListNamespaces", ("Description", new string('x', MaxGetBytes - 1024)))).AssertError(Unknown);
        (await client.GetAsync("ListNamespaces", ("Description", new string('x', MaxGetBytes)))).AssertError(TooLarge);
    }

    [Fact]
    public async Task FormOverTheLimit_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using FlatClient client = FlatClient.V1(scf, options: s_unlimited);
        (await client.PostAsync("ListNamespaces", ("Description", new string('x', MaxFormBytes - 1024)))).AssertError(Unknown);
        (await client.PostAsync("ListNamespaces", ("Description", new string('x', MaxFormBytes)))).AssertError(TooLarge);
    }
}
