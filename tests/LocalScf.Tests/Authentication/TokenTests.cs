using LocalScf.Tests.Scf;
using ScfGen;

namespace LocalScf.Tests;

/// <summary>Tokens of temporary keys, and several keys on one server.</summary>
public sealed class TokenTests
{
    private const string Failure = "AuthFailure.TokenFailure";

    private static readonly LocalAccount s_temporary = new("AKID-temporary", "temporary-key", "temporary-token");
    private static readonly LocalAccount s_permanent = new("AKID-permanent", "permanent-key");

    [Fact]
    public async Task RightToken_IsAccepted()
    {
        await using TestServer scf = await StartAsync();
        using ScfClient client = scf.CreateClient(new Credential("AKID-temporary", "temporary-key", "temporary-token"));
        await client.ListNamespacesAsync(new());
    }

    [Fact]
    public async Task MissingToken_IsRefused()
    {
        await using TestServer scf = await StartAsync();
        using ScfClient client = scf.CreateClient(new Credential("AKID-temporary", "temporary-key"));
        await client.ListNamespacesAsync(new()).FailsWithAsync(Failure);
    }

    [Fact]
    public async Task WrongToken_IsRefused()
    {
        await using TestServer scf = await StartAsync();
        using ScfClient client = scf.CreateClient(new Credential("AKID-temporary", "temporary-key", "another-token"));
        await client.ListNamespacesAsync(new()).FailsWithAsync(Failure);
    }

    [Fact]
    public async Task TokenWithPermanentKey_IsRefused()
    {
        await using TestServer scf = await StartAsync();
        using ScfClient client = scf.CreateClient(new Credential("AKID-permanent", "permanent-key", "temporary-token"));
        await client.ListNamespacesAsync(new()).FailsWithAsync(Failure);
    }

    [Fact]
    public async Task AllKeys_SeeTheSameState()
    {
        await using TestServer scf = await StartAsync();
        using ScfClient first = scf.CreateClient(new Credential("AKID-temporary", "temporary-key", "temporary-token"));
        using ScfClient second = scf.CreateClient(new Credential("AKID-permanent", "permanent-key"));
        await first.CreateFunctionAsync(Sample.Function("walk"));
        Assert.Equal("walk", (await second.GetFunctionAsync(new() { FunctionName = "walk" })).FunctionName);
    }

    [Fact]
    public async Task DefaultKey_IsRefusedWhereAccountsAreSet()
    {
        await using TestServer scf = await StartAsync();
        await scf.Client.ListNamespacesAsync(new()).FailsWithAsync("AuthFailure.SecretIdNotFound");
    }

    [Fact]
    public void TextOfAnAccount_HasNoSecrets()
    {
        string text = s_temporary.ToString();
        Assert.Contains("AKID-temporary", text, StringComparison.Ordinal);
        Assert.DoesNotContain("temporary-key", text, StringComparison.Ordinal);
        Assert.DoesNotContain("temporary-token", text, StringComparison.Ordinal);
    }

    private static Task<TestServer> StartAsync() => TestServer.StartAsync(options => options.Accounts = [s_temporary, s_permanent]);
}
