using System.Text;
using ScfGen.Http;

namespace ScfGen.Runtime.Tests;

/// <summary>What is shown of an answer is one short line without credential and signature.</summary>
public sealed class ExcerptTests
{
    private static readonly Credential s_credential = new("AKIDofTheTests", "SecretKeyOfTheTests", "TheToken+/=");

    [Theory]
    [InlineData("TC3-HMAC-SHA256 Credential=AKIDofTheTests/2019-02-25/scf/tc3_request, SignedHeaders=host, Signature=72e494ea809ad7a8", "72e494ea809ad7a8")]
    [InlineData("TC3-HMAC-SHA256 Credential=AKIDofTheTests/2019-02-25/tcb/tc3_request, SignedHeaders=host, Signature=72e494ea809ad7a8, Token=x", "72e494ea809ad7a8")]
    [InlineData("FC AKIDofTheTests:EliP9YW3pW28Fps/+WcGeI=", "EliP9YW3pW28Fps/+WcGeI=")]
    [InlineData("Bearer another-secret", "another-secret")]
    public void SignatureOfTheRequest_IsHiddenInAnyPlace(string authorization, string signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://scf.tencentcloudapi.com/");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        Secrets secrets = Secrets.OfRequest(request, s_credential);
        string[] echoes = [authorization, signature, $"\"{signature}\"", Uri.EscapeDataString(signature), signature.ToUpperInvariant()];

        foreach (string echo in echoes)
        {
            string shown = Excerpt.From(Encoding.UTF8.GetBytes($"before {echo} behind"), secrets);

            Assert.StartsWith("before ", shown, StringComparison.Ordinal);
            Assert.EndsWith(" behind", shown, StringComparison.Ordinal);
            Assert.Contains("(hidden)", shown, StringComparison.Ordinal);
            Assert.DoesNotContain(signature[..8], shown, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("AKIDofTheTests", shown, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Authorization: a")]
    [InlineData("Basic b")]
    public void ShortAuthorization_IsLookedForInNoWord(string authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://scf.tencentcloudapi.com/");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        Assert.Equal("a bad day", Excerpt.OneLine("a bad day", Secrets.OfRequest(request)));
    }

    [Fact]
    public void SecretWhereALongTextIsCut_IsNotShownInPart()
    {
        var secret = new Credential("AKIDofTheTests", new string('k', 5000));
        string text = string.Concat(Enumerable.Repeat(secret.SecretKey, 20));

        foreach (string shown in (string[])[Excerpt.OneLine(text, Secrets.Of(secret), Excerpt.Long), Excerpt.From(Encoding.UTF8.GetBytes(text), Secrets.Of(secret))])
        {
            Assert.DoesNotContain("kkkk", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Text_BecomesOneLineAndIsCut()
    {
        Assert.Equal("a b c", Excerpt.OneLine(" a\r\n\tb\0\u2028c\u200B ", default));
        Assert.Equal(new string('x', 2000) + "…", Excerpt.OneLine(new string('x', 100_000), default, Excerpt.Long));
        Assert.Equal(new string('x', 300) + "…", Excerpt.Word(new string('x', 301), default));
    }

    [Fact]
    public void SecretOfAFewLetters_IsHiddenInTextsAndNotInCodes()
    {
        var secrets = Secrets.Of(new Credential("abc", "key"));

        Assert.Equal("InvalidParameterValue.Key", Excerpt.Word("InvalidParameterValue.Key", secrets));
        Assert.Equal("the (hidden) of (hidden)", Excerpt.OneLine("the key of abc", secrets));
    }
}
