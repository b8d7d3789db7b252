using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Around a signed header's value, what HTTP does not transport is not covered, and all else is.</summary>
public sealed class SignatureVerifierSpacesTests
{
    private static readonly Credential s_key = Acs3TestRequest.LongTerm;

    [Theory]
    [InlineData(" admin", true)]
    [InlineData("\tadmin \t", true)]
    [InlineData("\u00A0admin", false)]
    [InlineData("admin\u3000", false)]
    [InlineData(" \u0085admin", false)]
    [InlineData("\vadmin", false)]
    [InlineData("admin\f", false)]
    public void ValueWithWhiteSpaceAround_IsTheSameOnlyWhereHttpStripsIt(string value, bool isSame)
    {
        Acs3Message acs3 = Acs3TestRequest.Send(s_key, new SignedHeader("x-acs-role", "admin"), new SignedHeader("x-acs-action", "admin"));
        Assert.Equal(isSame, Acs3TestRequest.Verify(acs3.With("x-acs-role", value)).IsValid);
        Assert.Equal(isSame, Acs3TestRequest.Verify(acs3.With("x-acs-action", value)).IsValid);

        Acs3Message fc = FcTestRequest.Send(s_key, new SignedHeader("x-fc-qualifier", "admin"));
        Assert.Equal(isSame, FcTestRequest.Verify(fc.With("x-fc-qualifier", value)).IsValid);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData(" admin\t")]
    [InlineData("\vadmin\f")]
    public void Value_IsSignedWithoutSpacesAndTabsAround(string value)
    {
        Acs3Message acs3 = Acs3TestRequest.Send(s_key, new SignedHeader("x-acs-role", value));

        Assert.Equal(SignatureStatus.Valid, Acs3TestRequest.Verify(acs3.With("x-acs-role", value.Trim(' ', '\t'))).Status);
    }
}
