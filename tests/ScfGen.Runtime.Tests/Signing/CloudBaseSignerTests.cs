using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>What is signed for CloudBase's HTTP API, and what is shown of it.</summary>
public sealed class CloudBaseSignerTests
{
    private const string Host = "env-1a2b3c.api.tcloudbasegateway.com";

    private static readonly Credential s_temporary = new("AKIDtemporary", "TemporaryKey", "TheToken");

    [Theory]
    [InlineData("/v1/ai/hunyuan/", "/v1/ai/hunyuan/", "")]
    [InlineData("/v1/a b?q=*+&q=#fragment", "/v1/a%20b", "q=*+&q=")]
    [InlineData("/v1/../v2", "/v2", "")]
    [InlineData("", "/", "")]
    public void PathAndQuery_AreSignedAsAUriSendsThem(string target, string path, string query) =>
        Assert.StartsWith(
            $"POST\n{path}\n{query}\ncontent-type:", Explain(new Uri($"https://{Host}{target}")).CanonicalRequest, StringComparison.Ordinal);

    [Theory]
    [InlineData("/%7Ea/../%41", "")]
    [InlineData("/a", "q=%7E%e6&Q=?")]
    public void PathAndQuery_OfAUriThatTidiesNothing_AreSignedAsTheyStand(string path, string query)
    {
        var uri = new Uri($"https://{Host}{path}?{query}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

        Assert.StartsWith($"POST\n{path}\n{query}\ncontent-type:", Explain(uri).CanonicalRequest, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_AreLowerCasedAndTrimmedButForTheContentType()
    {
        Tc3Steps steps = new CloudBaseSigner().Explain(
            s_temporary,
            DocumentSample.Time,
            "POST",
            new Uri($"https://{Host}:8443/"),
            " Application/JSON; Charset=UTF-8 ",
            DocumentSample.Body,
            [new SignedHeader("X-TC-Action", "  Describe  Envs ")]);

        Assert.Contains(
            $"\ncontent-type:Application/JSON; Charset=UTF-8\nhost:{Host}:8443\nx-tc-action:describe  envs\n\ncontent-type;host;x-tc-action\n",
            steps.CanonicalRequest,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Authorization_EndsWithTimestampAndToken()
    {
        var uri = new Uri($"https://{Host}/");
        string signed = Explain(uri).Authorization;

        Assert.Matches("/2019-02-25/tcb/tc3_request, SignedHeaders=content-type;host, Signature=[0-9a-f]{64}, Timestamp=1551113065$", signed);
        Assert.EndsWith(", Timestamp=1551113065, Token=TheToken", Sign(uri, s_temporary).Authorization, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a?b=\r\n")]
    [InlineData("a b")]
    [InlineData("\u4f60")]
    [InlineData("a?b=\u00e4")]
    [InlineData("a?b=\u007f")]
    public void CharacterThatNoAddressMayHold_IsRefused(string target)
    {
        var uri = new Uri($"https://{Host}/{target}x", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

        Assert.Throws<ArgumentException>(() => Sign(uri, s_temporary));
    }

    [Fact]
    public void ToString_OfASignature_HidesAll()
    {
        string text = Sign(new Uri($"https://{Host}/"), s_temporary).ToString();

        Assert.DoesNotContain("AKID", text, StringComparison.Ordinal);
        Assert.DoesNotContain("TheToken", text, StringComparison.Ordinal);
    }

    private static CloudBaseSignature Sign(Uri uri, Credential credential) => new CloudBaseSigner().Sign(
        credential, DocumentSample.Time, "POST", uri, DocumentSample.ContentType, DocumentSample.Body);

    private static Tc3Steps Explain(Uri uri) => new CloudBaseSigner().Explain(
        DocumentSample.Credential, DocumentSample.Time, "POST", uri, DocumentSample.ContentType, DocumentSample.Body);
}
