namespace ScfGen.Runtime.Tests;

/// <summary>Errors of the signature say what they come from and what helps.</summary>
public sealed class AdviceTests
{
    [Theory]
    [InlineData("AuthFailure.InvalidAuthorization", "proxy")]
    [InlineData("AuthFailure.InvalidSecretId", "secret ID")]
    [InlineData("AuthFailure.MFAFailure", "multi-factor")]
    [InlineData("AuthFailure.SecretIdNotFound", "deleted or disabled")]
    [InlineData("AuthFailure.SignatureExpire", "clock")]
    [InlineData("AuthFailure.SignatureFailure", "secret key is wrong")]
    [InlineData("AuthFailure.TokenFailure", "have expired")]
    [InlineData("AuthFailure.UnauthorizedOperation", "policies")]
    [InlineData("FailedOperation.AuthFailure", "still valid")]
    public async Task ErrorOfTheSignature_HasAdvice(string code, string part)
    {
        ApiException e = await FailAsync(code);

        Assert.NotNull(e.Advice);
        Assert.Contains(part, e.Advice, StringComparison.Ordinal);
        Assert.Equal($"Echo failed with {code}: It went wrong. (RequestId r-7, HTTP 200) {e.Advice}", e.Message);
        Assert.Equal("It went wrong.", e.ApiMessage);
    }

    [Theory]
    [InlineData("ResourceNotFound.Function")]
    [InlineData("AuthFailure")]
    [InlineData("FailedOperation")]
    [InlineData("AuthFailure.SomethingNew")]
    public async Task OtherError_HasNone(string code)
    {
        ApiException e = await FailAsync(code);

        Assert.Null(e.Advice);
        Assert.Equal($"Echo failed with {code}: It went wrong. (RequestId r-7, HTTP 200)", e.Message);
    }

    private static async Task<ApiException> FailAsync(string code)
    {
        await using var server = LoopbackServer.Answering(
            $$$"""{"Response":{"Error":{"Code":"{{{code}}}","Message":"It went wrong."},"RequestId":"r-7"}}""");
        using var client = EchoClient.For(server);
        return await Assert.ThrowsAsync<ApiException>(() => client.EchoAsync());
    }
}
