using System.Text;
using LocalScf.Tests.Scf;
using ScfGen;

namespace LocalScf.Tests;

/// <summary>Signatures: which requests are let in, and which error the others get.</summary>
public sealed class SignatureTests
{
    private const string Failure = "AuthFailure.SignatureFailure";

    [Fact]
    public async Task RequestSignedByTheDocument_IsAnswered()
    {
        await using TestServer scf = await TestServer.StartAsync();
        RawAnswer answer = await scf.SendAsync(new RawRequest { Action = "ListNamespaces" });
        answer.AssertSuccess();
        Assert.Equal(1, answer.Response.GetProperty("TotalCount").GetInt32());
    }

    [Fact]
    public async Task RequestOfTheClient_IsAnswered()
    {
        await using TestServer scf = await TestServer.StartAsync();
        ListNamespacesResponse list = await scf.Client.ListNamespacesAsync(new());
        Assert.Equal("default", Assert.Single(list.Namespaces!).Name);
        Assert.True(Guid.TryParse(list.RequestId, out _));
    }

    [Fact]
    public async Task WrongKey_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using ScfClient client = scf.CreateClient(new Credential(LocalScfOptions.DefaultSecretId, "another-key"));
        await client.ListNamespacesAsync(new()).FailsWithAsync(Failure);
    }

    [Fact]
    public async Task UnknownKey_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        using ScfClient client = scf.CreateClient(new Credential("AKID-of-nobody", LocalScfOptions.DefaultSecretKey));
        await client.ListNamespacesAsync(new()).FailsWithAsync("AuthFailure.SecretIdNotFound");
    }

    [Fact]
    public async Task KeyOfAnImpossibleForm_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync(new RawRequest { SecretId = "no.such.id" })).AssertError("AuthFailure.InvalidSecretId");
    }

    [Fact]
    public async Task ChangedBody_IsRefusedAndHasNoEffect()
    {
        await using TestServer scf = await TestServer.StartAsync();
        RawAnswer answer = await scf.SendAsync(new RawRequest
        {
            Action = "CreateNamespace",
            Body = """{"Namespace":"signed"}""",
            Tamper = message => message.Content = Content("""{"Namespace":"forged"}""", "application/json"),
        });
        answer.AssertError(Failure);
        Assert.Single((await scf.Client.ListNamespacesAsync(new())).Namespaces!);
    }

    [Fact]
    public async Task ChangedContentType_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        RawAnswer answer = await scf.SendAsync(new RawRequest
        {
            Tamper = message => message.Content = Content("{}", "application/json; charset=utf-8"),
        });
        answer.AssertError(Failure);
    }

    [Fact]
    public async Task ChangedHost_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync(new RawRequest { Tamper = message => message.Headers.Host = "scf.example.com" })).AssertError(Failure);
    }

    [Fact]
    public async Task MoreSignedHeaders_AreVerified()
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync(new RawRequest { SignsAction = true })).AssertSuccess();
        RawAnswer changed = await scf.SendAsync(new RawRequest
        {
            SignsAction = true,
            Tamper = message => ReplaceAction(message, "X-TC-Action", "GetAccount"),
        });
        changed.AssertError(Failure);
    }

    [Fact]
    public async Task OtherService_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync(new RawRequest { ScopeService = "cvm" })).AssertError(Failure);
    }

    [Fact]
    public async Task OtherDate_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync(new RawRequest { ScopeDate = "2018-10-09" })).AssertError(Failure);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=UTF-8")]
    [InlineData("Application/JSON")]
    public async Task ContentTypeSpelledOtherwise_IsAnswered(string contentType)
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync(new RawRequest { ContentType = contentType })).AssertSuccess();
    }

    [Fact]
    public async Task HeaderNamesInLowerCase_AreRead()
    {
        await using TestServer scf = await TestServer.StartAsync();
        RawAnswer answer = await scf.SendAsync(new RawRequest
        {
            SignsAction = true,
            Tamper = message => ReplaceAction(message, "x-tc-action", "ListNamespaces"),
        });
        answer.AssertSuccess();
    }

    private static ByteArrayContent Content(string text, string contentType)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }

    private static void ReplaceAction(HttpRequestMessage message, string header, string action)
    {
        message.Headers.Remove("X-TC-Action");
        message.Headers.TryAddWithoutValidation(header, action);
    }
}
