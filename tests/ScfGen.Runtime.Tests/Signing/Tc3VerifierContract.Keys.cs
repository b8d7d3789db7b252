using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

// The key's identifier, and the key that the lookup gives.
public abstract partial class Tc3VerifierContract
{
    [Fact]
    public void KeyThatIsNotKnown_IsNamed()
    {
        AssertRefused(SignatureStatus.UnknownKey, "SecretId", Verify(Sign(new Credential("AKIDofNobody", "x"), Now)));
        AssertRefused(SignatureStatus.UnknownKey, "SecretId", Verify(Sign(new Credential(new string('A', 128), "x"), Now)));
    }

    [Theory]
    [InlineData("a:b")]
    [InlineData("a;b")]
    [InlineData("a=b")]
    [InlineData("a&b")]
    [InlineData("{129}")]
    public void IdentifierThatCouldNotBeOne_IsMalformedAndNotLookedUp(string id)
    {
        string sent = id == "{129}" ? new string('A', 129) : id;
        SignatureVerifier verifier = CreateVerifier(AtNow(), static _ => throw new InvalidOperationException("The lookup was asked."));

        AssertRefused(SignatureStatus.Malformed, "value of SecretId", verifier.Verify(Sign(new Credential(sent, "x"), Now).ToSigned()));
    }

    [Fact]
    public void IdentifierThatIsEmpty_IsNamed()
    {
        Tc3TestRequest request = Sign(Key, Now);
        request.Authorization = request.Authorization.Replace(Key.SecretId, "", StringComparison.Ordinal);

        AssertRefused(SignatureStatus.Malformed, "SecretId", Verify(request));
    }

    [Fact]
    public void OtherSecretKey_IsAMismatch() =>
        AssertRefused(SignatureStatus.Mismatch, "Signature", Verify(Sign(new Credential(Key.SecretId, "AnotherKey"), Now)));

    [Fact]
    public void KeyThatIsReplaced_CountsFromThenOn()
    {
        var replacement = new Credential(Key.SecretId, "TheNewSecretKey");
        Credential current = Key;
        SignatureVerifier verifier = CreateVerifier(AtNow(), _ => current);
        AssertValid(Key, verifier.Verify(Sign(Key, Now).ToSigned()));

        current = replacement;

        AssertRefused(SignatureStatus.Mismatch, "Signature", verifier.Verify(Sign(Key, Now).ToSigned()));
        AssertValid(replacement, verifier.Verify(Sign(replacement, Now).ToSigned()));
    }

    [Fact]
    public void LookupThatThrows_IsTheCallersOwn()
    {
        var failure = new TimeoutException("The store of keys does not answer.");
        SignatureVerifier verifier = CreateVerifier(AtNow(), _ => throw failure);
        SignedRequest request = Sign(Key, Now).ToSigned();

        Assert.Same(failure, Assert.Throws<TimeoutException>(() => verifier.Verify(request)));
    }
}
