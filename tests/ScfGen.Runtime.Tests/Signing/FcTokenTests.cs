using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>A signer that is used with one token after another signs each, alone and among other headers.</summary>
public sealed class FcTokenTests
{
    private static readonly Uri s_uri = new("https://demo.cn-shanghai.fcapp.run/path");

    [Fact]
    public void TokensInTurn_AreEachSigned()
    {
        var signer = new FcSigner();
        foreach (string? token in (string?[])["first", "second", "first", null, "third"])
        {
            var credential = new Credential("LTAI-id", "key", token);

            string[] lines = signer.Explain(credential, V1Sample.Time, "GET", s_uri).StringToSign.Split('\n');

            Assert.Equal(token is null ? "/path" : $"x-fc-security-token:{token}", lines[4]);
            Assert.Equal(
                new FcSigner().Sign(credential, V1Sample.Time, "GET", s_uri).Authorization, signer.Sign(credential, V1Sample.Time, "GET", s_uri).Authorization);
        }
    }

    [Fact]
    public void TokenAmongOtherHeaders_StandsInItsPlace()
    {
        SignedHeader[] headers = [new("X-Fc-Z", "z"), new("x-fc-a", "a")];

        string[] lines = new FcSigner().Explain(new Credential("LTAI-id", "key", "token"), V1Sample.Time, "GET", s_uri, headers).StringToSign.Split('\n');

        Assert.Equal(["x-fc-a:a", "x-fc-security-token:token", "x-fc-z:z"], lines[4..7]);
    }
}
