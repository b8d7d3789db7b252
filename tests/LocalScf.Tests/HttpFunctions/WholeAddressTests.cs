using ScfGen.Signing;

namespace LocalScf.Tests;

/// <summary>Requests whose target is a whole address, as proxies are asked: a function must find the path that is signed.</summary>
public sealed class WholeAddressTests
{
    private const string ContentType = "application/json";

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/a%25b", "/a%b")]
    [InlineData("/a%2525b?c=%2F%252F", "/a%25b")]
    [InlineData("/%E6%9C%AA?a=http://b/c", "/\u672A")]
    public async Task PathAndQuery_AreVerifiedAsTheyStand(string target, string read)
    {
        var seen = new List<string?>();
        await using TestServer scf = await StartAsync(seen);
        string answer = await SendAsync(scf, signed: target, sent: target);
        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Equal(read, Assert.Single(seen));
    }

    [Theory]
    [InlineData("/a%25b", "/a%2525b", "AuthFailure.SignatureFailure")]
    [InlineData("/a", "/b", "AuthFailure.SignatureFailure")]
    [InlineData("/a?b=1", "/a?b=2", "AuthFailure.SignatureFailure")]
    [InlineData("/a%2Fb", "/a%2Fb", "InvalidRequest")]
    [InlineData("/a%2fb", "/a%2fb", "InvalidRequest")]
    [InlineData("/a/../b", "/a/../b", "InvalidRequest")]
    [InlineData("/b", "?a=/b", "InvalidRequest")]
    [InlineData("/", "", "InvalidRequest")]
    public async Task AnotherPathThanTheSignedOne_DoesNotRun(string signed, string sent, string code)
    {
        var seen = new List<string?>();
        await using TestServer scf = await StartAsync(seen);
        string answer = await SendAsync(scf, signed, sent);
        Assert.StartsWith("HTTP/1.1 40", answer, StringComparison.Ordinal);
        Assert.Contains($"\"{code}\"", answer, StringComparison.Ordinal);
        Assert.Empty(seen);
    }

    [Fact]
    public async Task TargetWithoutPath_DoesNotRun()
    {
        var seen = new List<string?>();
        await using TestServer scf = await StartAsync(seen);
        string answer = await RawSocket.SendAsync(
            scf.Server.CloudBaseEndpoint, "OPTIONS *", $"Content-Type: {ContentType}", $"Authorization: {Sign(scf, "OPTIONS", "/")}");
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"InvalidRequest\"", answer, StringComparison.Ordinal);
        Assert.Empty(seen);
    }

    private static Task<TestServer> StartAsync(List<string?> seen) =>
        TestServer.StartAsync(options => options.HttpFunctions.CloudBase = context =>
        {
            seen.Add(context.Request.Path.Value);
            return Task.CompletedTask;
        });

    private static Task<string> SendAsync(TestServer scf, string signed, string sent) => RawSocket.SendAsync(
        scf.Server.CloudBaseEndpoint,
        $"GET http://{scf.Server.CloudBaseEndpoint.Authority}{sent}",
        $"Content-Type: {ContentType}",
        $"Authorization: {Sign(scf, "GET", signed)}");

    // Signs the text itself, which a Uri would tidy up.
    private static string Sign(TestServer scf, string method, string target)
    {
        var uri = new Uri(
            $"http://{scf.Server.CloudBaseEndpoint.Authority}{target}",
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        return new CloudBaseSigner().Sign(FlatClient.DefaultCredential, scf.Time.GetUtcNow(), method, uri, ContentType, []).Authorization;
    }
}
