using System.Text.Json;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>What all verifiers have in common: options and verdicts.</summary>
public sealed class SignatureVerifierTests
{
    private static readonly Credential s_key = new("AKIDofTheTests", "SecretKeyOfTheTests");
    private static readonly DateTimeOffset s_now = DocumentSample.Time;

    [Theory]
    [InlineData(-1)]
    [InlineData(86_401)]
    public void AllowedSkew_OutOfRange_IsRefused(int seconds) =>
        Assert.Throws<ArgumentException>(() => Create(new SignatureVerifierOptions { AllowedSkew = TimeSpan.FromSeconds(seconds) }));

    [Fact]
    public void MaxRememberedSignatures_OfZero_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Create(new SignatureVerifierOptions { MaxRememberedSignatures = 0 }));

    [Fact]
    public void KeyLookup_ThatIsNull_IsRefused() => Assert.Throws<ArgumentNullException>(() => new CloudBaseSignatureVerifier(null!));

    [Theory]
    [InlineData(0, 0, SignatureStatus.Valid)]
    [InlineData(0, -1, SignatureStatus.Expired)]
    [InlineData(0, 1, SignatureStatus.Skewed)]
    [InlineData(10, -10, SignatureStatus.Valid)]
    [InlineData(10, 11, SignatureStatus.Skewed)]
    [InlineData(86_400, -86_400, SignatureStatus.Valid)]
    public void AllowedSkew_IsAsSet(int allowed, int seconds, SignatureStatus status)
    {
        SignatureVerifier verifier = Create(new SignatureVerifierOptions { AllowedSkew = TimeSpan.FromSeconds(allowed) }, new ManualTime(s_now));

        Assert.Equal(status, verifier.Verify(SignAt(s_now.AddSeconds(seconds))).Status);
    }

    [Fact]
    public void Clock_IsTheOneThatIsSet()
    {
        var time = new ManualTime(s_now);
        SignatureVerifier verifier = Create(new SignatureVerifierOptions(), time);
        SignedRequest request = SignAt(s_now);
        Assert.True(verifier.Verify(request).IsValid);

        time.Advance(TimeSpan.FromMinutes(5));
        Assert.True(verifier.Verify(request).IsValid);

        time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(SignatureStatus.Expired, verifier.Verify(request).Status);
    }

    [Fact]
    public void Clock_IsTheSystemsByDefault()
    {
        var verifier = new CloudBaseSignatureVerifier(static _ => s_key);

        Assert.Equal(SignatureStatus.Expired, verifier.Verify(SignAt(s_now)).Status);
        Assert.True(verifier.Verify(SignAt(TimeProvider.System.GetUtcNow())).IsValid);
    }

    [Fact]
    public void Options_ChangedLater_HaveNoEffect()
    {
        var options = new SignatureVerifierOptions();
        SignatureVerifier verifier = Create(options, new ManualTime(s_now));

        options.AllowedSkew = TimeSpan.Zero;
        options.RefusesReplays = true;
        options.TimeProvider = TimeProvider.System;

        Assert.True(verifier.Verify(SignAt(s_now.AddMinutes(-1))).IsValid);
        Assert.True(verifier.Verify(SignAt(s_now.AddMinutes(-1))).IsValid);
    }

    [Fact]
    public void RequiredSignedHeaders_ChangedLater_HaveNoEffect()
    {
        List<string> required = ["X-Of-My-Own"];
        SignatureVerifier verifier = Create(new SignatureVerifierOptions { RequiredSignedHeaders = required }, new ManualTime(s_now));

        required[0] = "Host";

        Assert.Equal("SignedHeaders", verifier.Verify(SignAt(s_now)).Place);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("content-type;host")]
    public void RequiredSignedHeaders_ThatAreNoNames_AreRefused(string name) =>
        Assert.Throws<ArgumentException>(() => Create(new SignatureVerifierOptions { RequiredSignedHeaders = ["Host", name] }));

    [Fact]
    public void RequiredSignedHeaders_OfASchemeThatNamesNone_AreRefused()
    {
        var options = new SignatureVerifierOptions { RequiredSignedHeaders = ["Host"] };

        Assert.Throws<ArgumentException>(() => new V1SignatureVerifier(static _ => s_key, options));
        Assert.Throws<ArgumentException>(() => new FcSignatureVerifier(static _ => s_key, options: options));
        Assert.Throws<ArgumentNullException>(() => Create(new SignatureVerifierOptions { RequiredSignedHeaders = null! }));
    }

    [Fact]
    public void EmptyRequest_IsMalformed()
    {
        SignatureVerdict verdict = Create(new SignatureVerifierOptions()).Verify(default);

        Assert.Equal((SignatureStatus.Malformed, "request"), (verdict.Status, verdict.Place));
    }

    [Fact]
    public void EmptyPath_IsTheRoot() => Assert.Equal("/", new SignedRequest("GET", "", "", default, static _ => null).Path);

    [Fact]
    public void Verdict_ThatNobodyGave_IsNotValid()
    {
        Assert.Equal(SignatureStatus.None, default(SignatureVerdict).Status);
        Assert.False(default(SignatureVerdict).IsValid);
        Assert.Null(default(SignatureVerdict).KeyId);
    }

    [Fact]
    public void Verdict_AsText_HasStatusAndProblemAndNoKey()
    {
        SignatureVerifier verifier = Create(new SignatureVerifierOptions(), new ManualTime(s_now));

        Assert.Equal("Valid", verifier.Verify(SignAt(s_now)).ToString());
        Assert.StartsWith("Expired: Timestamp ", verifier.Verify(SignAt(s_now.AddHours(-1))).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void VerdictAndCredential_AsJson_HoldNoSecret()
    {
        SignatureVerdict verdict = Create(new SignatureVerifierOptions(), new ManualTime(s_now)).Verify(SignAt(s_now));

        Assert.Equal(s_key.SecretId, verdict.KeyId);
        Assert.DoesNotContain(s_key.SecretKey, JsonSerializer.Serialize(verdict), StringComparison.Ordinal);
        Assert.Equal("""{"SecretId":"an-id"}""", JsonSerializer.Serialize(new Credential("an-id", "a-key", "a-token")));
    }

    [Fact]
    public void Places_OfWhatIsThereWithoutItsForm_BeginAlike() =>
        Assert.Equal("value of X-TC-Timestamp", SignaturePlaces.ValueOf(SignaturePlaces.TencentTimestamp));

    private static SignedRequest SignAt(DateTimeOffset time) => new Tc3TestRequest().SignCloudBase(s_key, time).ToSigned();

    private static CloudBaseSignatureVerifier Create(SignatureVerifierOptions options, TimeProvider? time = null)
    {
        options.TimeProvider = time ?? options.TimeProvider;
        return new CloudBaseSignatureVerifier(static _ => s_key, options);
    }
}
