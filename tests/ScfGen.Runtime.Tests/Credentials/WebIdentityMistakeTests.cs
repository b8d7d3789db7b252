using static ScfGen.Runtime.Tests.WebIdentityPod;

namespace ScfGen.Runtime.Tests;

/// <summary>What a pod lacks, and what the service refuses, is told without the token and without the value of any variable.</summary>
public sealed class WebIdentityMistakeTests : IDisposable
{
    private readonly WebIdentityPod _pod = new();

    public void Dispose() => _pod.Dispose();

    [Fact]
    public async Task Variables_ThatAreMissing_AreNamed()
    {
        await using var server = LoopbackServer.Answering(TemporaryAnswers.Sts(TemporaryAnswers.End));
        using WebIdentityCredentialsProvider provider = _pod.For(server);

        _pod.Variables.Remove("TKE_ROLE_ARN");
        Assert.Contains("(web identity): TKE_ROLE_ARN is not set", (await FailAsync(provider)).Message, StringComparison.Ordinal);

        _pod.Variables.Clear();
        _pod.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains(
            "TKE_REGION, TKE_PROVIDER_ID, TKE_WEB_IDENTITY_TOKEN_FILE, TKE_ROLE_ARN are not set",
            (await FailAsync(provider)).Message,
            StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(" \n", "is empty")]
    [InlineData("open sesame", "holds white space")]
    [InlineData("s\u00e4same", "holds white space")]
    public async Task TokenFile_ThatHoldsNoToken_IsTold(string content, string expected)
    {
        await using var server = LoopbackServer.Answering(TemporaryAnswers.Sts(TemporaryAnswers.End));
        using WebIdentityCredentialsProvider provider = _pod.For(server);
        string path = _pod.TokenFile(content);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Contains(path, e.Message, StringComparison.Ordinal);
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        TemporaryAnswers.AssertHidesSecrets(e, "sesame", "s\u00e4same");
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task TokenFile_ThatIsMissing_IsToldByWhatNamedIt()
    {
        await using var server = LoopbackServer.Answering(TemporaryAnswers.Sts(TemporaryAnswers.End));
        string path = _pod.Variables[TokenFileVariable];
        File.Delete(path);
        using WebIdentityCredentialsProvider named = _pod.For(server);
        using WebIdentityCredentialsProvider given = _pod.For(server, options => options.TokenFile = path);

        Assert.Equal($"the file that {TokenFileVariable} names does not exist", Assert.Single((await FailAsync(named)).Failures).Reason);
        Assert.Equal($"the token file {path} does not exist", Assert.Single((await FailAsync(given)).Failures).Reason);
        Assert.Empty(server.Requests);
    }

    // The token in the variable that is to name its file is a mistake that is easily made.
    [Theory]
    [InlineData(43)]
    [InlineData(342)]
    [InlineData(5000)]
    public async Task Token_InPlaceOfItsFile_IsNotShown(int signatureLength)
    {
        string[] parts = ["eyJhbGciOiJSUzI1NiJ9", "eyJzdWIiOiJzeXN0ZW06c2VydmljZWFjY291bnQ6YTpiIn0", new('s', signatureLength)];
        _pod.Variables[TokenFileVariable] = string.Join('.', parts);
        await using var server = LoopbackServer.Answering(TemporaryAnswers.Sts(TemporaryAnswers.End));
        using WebIdentityCredentialsProvider provider = _pod.For(server);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Equal($"the file that {TokenFileVariable} names does not exist", Assert.Single(e.Failures).Reason);
        TemporaryAnswers.AssertHidesSecrets(e, [.. parts, "eyJ", "sssss"]);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Region_ThatIsNone_IsTold()
    {
        await using var server = LoopbackServer.Answering(TemporaryAnswers.Sts(TemporaryAnswers.End));
        using WebIdentityCredentialsProvider provider = _pod.For(server);
        _pod.Variables["TKE_REGION"] = "ap-shanghai\r\nX-Evil: 1";

        Assert.Contains("no name of a region", (await FailAsync(provider)).Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Error_IsToldWithoutTheToken()
    {
        await using var server = LoopbackServer.Answering(
            """{"Response":{"Error":{"Code":"InvalidParameter.WebIdentityTokenError","Message":"Bad token: header.TheWebIdentityToken.signature"},"RequestId":"r-7"}}""",
            400);
        using WebIdentityCredentialsProvider provider = _pod.For(server);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Contains("InvalidParameter.WebIdentityTokenError: Bad token: (hidden) (RequestId r-7)", e.Message, StringComparison.Ordinal);
        TemporaryAnswers.AssertHidesSecrets(e, "TheWebIdentityToken");
    }

    [Theory]
    [InlineData("header.TokenInTheWrongVariable.signature")]
    [InlineData("secret_id = sesame-id, secret_key = s\u00e4same-key")]
    public async Task Error_ThatRepeatsVariables_IsToldWithoutThem(string providerId)
    {
        _pod.Variables["TKE_PROVIDER_ID"] = providerId;
        await using LoopbackServer server = Repeating(providerId);
        using WebIdentityCredentialsProvider provider = _pod.For(server);

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Contains("InvalidParameter: (hidden) does not know (hidden) (RequestId r-7)", e.Message, StringComparison.Ordinal);
        TemporaryAnswers.AssertHidesSecrets(e, providerId, Role);
    }

    [Fact]
    public async Task Error_ThatRepeatsOptions_ShowsThem()
    {
        await using LoopbackServer server = Repeating("the-provider-of-the-options");
        using WebIdentityCredentialsProvider provider = _pod.For(server, static options =>
        {
            options.ProviderId = "the-provider-of-the-options";
            options.RoleArn = Role;
        });

        CredentialsNotFoundException e = await FailAsync(provider);

        Assert.Contains($"the-provider-of-the-options does not know {Role} (RequestId r-7)", e.Message, StringComparison.Ordinal);
    }

    private static LoopbackServer Repeating(string providerId) => LoopbackServer.Answering(
        $$$"""{"Response":{"Error":{"Code":"InvalidParameter","Message":"{{{providerId}}} does not know {{{Role}}}"},"RequestId":"r-7"}}""");
}
