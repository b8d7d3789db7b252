using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

// Headers that a server demands to be signed.
public abstract partial class Tc3VerifierContract
{
    private static readonly SignedHeader s_action = new("X-TC-Action", "ListFunctions");
    private static readonly SignedHeader s_own = new("X-Of-My-Own", "1");

    [Fact]
    public void HeadersThatAreRequired_AndSigned_AreValid()
    {
        SignatureVerifier verifier = CreateVerifier(AtNow() with { RequiredSignedHeaders = ["X-TC-Action", "x-of-my-own", "Host"] });

        AssertValid(Key, verifier.Verify(Sign(Key, Now, s_action, s_own).ToSigned()));
        AssertValid(Key, verifier.Verify(Sign(Key, Now, s_own, s_action).ToSigned()));
    }

    [Fact]
    public void HeaderThatIsRequired_AndNotSigned_IsNamed()
    {
        SignatureVerifier verifier = CreateVerifier(AtNow() with { RequiredSignedHeaders = ["X-Of-My-Own", "X-TC-Action"] });

        SignatureVerdict verdict = verifier.Verify(Sign(Key, Now, s_own).ToSigned());

        AssertRefused(SignatureStatus.Malformed, "SignedHeaders", verdict);
        Assert.Contains("x-tc-action", verdict.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("x-of-my-own", verdict.Problem, StringComparison.Ordinal);
    }

    // What is not signed may be changed, or added: the server has to say that it wants it signed.
    [Fact]
    public void HeaderThatIsNotSigned_IsTakenUnlessItIsRequired()
    {
        Tc3TestRequest request = Sign(Key, Now);
        request["X-TC-Action"] = "DeleteFunction";

        AssertValid(Key, Verify(request));
        AssertRefused(
            SignatureStatus.Malformed, "SignedHeaders", CreateVerifier(AtNow() with { RequiredSignedHeaders = ["X-TC-Action"] }).Verify(request.ToSigned()));
    }

    [Fact]
    public void EachSignedHeader_IsLookedUpOnce()
    {
        SignedRequest request = Sign(Key, Now, s_action, s_own).ToSigned();
        var asked = new List<string>();
        string? Header(string name)
        {
            asked.Add(name);
            return request.Header(name);
        }

        AssertValid(Key, CreateVerifier(AtNow()).Verify(new SignedRequest(request.Method, request.Path, request.Query, request.Body, Header)));

        foreach (string signed in new[] { "Content-Type", "Host", "X-TC-Action", "X-Of-My-Own" })
        {
            Assert.Single(asked, name => name.Equals(signed, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void HeadersThatAreRequired_CostNothing()
    {
        SignatureVerifier verifier = CreateVerifier(AtNow() with { RequiredSignedHeaders = ["X-TC-Action", "Content-Type"] });
        SignedRequest request = Sign(Key, Now, s_action).ToSigned();
        bool isValid = true;

        double bytes = Tc3AllocationMeter.BytesPerCall(() => isValid &= verifier.Verify(request).IsValid);

        Assert.True(isValid);
        Assert.Equal(Tc3AllocationMeter.SizeOf(Key.SecretId), bytes);
    }
}
