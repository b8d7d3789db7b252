using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>What the verifiers of TC3 and its two variants have in common: a verdict and a place for each thing that can be wrong.</summary>
public abstract partial class Tc3VerifierContract
{
    private protected static Credential Key { get; } = new("AKIDofTheTests", "SecretKeyOfTheTests");

    private protected static Credential Temporary { get; } = new("AKIDtemporary", "TemporaryKey", "TheToken+/=");

    private protected static DateTimeOffset Now => DocumentSample.Time;

    /// <summary>The header or the part of Authorization that holds the timestamp.</summary>
    private protected abstract string TimestampPlace { get; }

    private protected abstract string TokenPlace { get; }

    /// <summary>The service of the scope.</summary>
    private protected abstract string Service { get; }

    [Fact]
    public void SignedRequest_IsValid()
    {
        AssertValid(Key, Verify(Sign(Key, Now)));
        AssertValid(Temporary, Verify(Sign(Temporary, Now)));
    }

    [Theory]
    [InlineData(-300, SignatureStatus.Valid)]
    [InlineData(-301, SignatureStatus.Expired)]
    [InlineData(-86_400, SignatureStatus.Expired)]
    [InlineData(300, SignatureStatus.Valid)]
    [InlineData(301, SignatureStatus.Skewed)]
    [InlineData(86_400, SignatureStatus.Skewed)]
    public void Time_IsAllowedToBeFiveMinutesAway(int seconds, SignatureStatus status)
    {
        SignatureVerdict verdict = Verify(Sign(Key, Now.AddSeconds(seconds)));

        Assert.Equal(status, verdict.Status);
        Assert.Equal(status == SignatureStatus.Valid ? null : TimestampPlace, verdict.Place);
    }

    [Fact]
    public void RequestFromBeforeMidnight_IsValidAfterIt()
    {
        var midnight = new DateTimeOffset(2023, 7, 15, 0, 0, 0, TimeSpan.Zero);
        SignatureVerifier verifier = CreateVerifier(new SignatureVerifierOptions { TimeProvider = new ManualTime(midnight.AddMinutes(1)) });

        foreach (int minutes in new[] { -2, 1, -2 })
        {
            AssertValid(Key, verifier.Verify(Sign(Key, midnight.AddMinutes(minutes)).ToSigned()));
        }
    }

    [Fact]
    public void ChangedMethod_IsAMismatch()
    {
        Tc3TestRequest request = Sign(Key, Now);
        Assert.Equal("POST", request.Method);
        request.Method = "PUT";

        AssertRefused(SignatureStatus.Mismatch, "Signature", Verify(request));
    }

    // What is signed is in upper case, whatever arrives.
    [Fact]
    public void MethodInLowerCase_IsTheSame()
    {
        Tc3TestRequest request = Sign(Key, Now);
        request.Method = "post";

        AssertValid(Key, Verify(request));
    }

    [Theory]
    [InlineData("POST ")]
    [InlineData("POST\n/")]
    public void MethodThatIsNone_IsMalformed(string method)
    {
        Tc3TestRequest request = Sign(Key, Now);
        request.Method = method;

        AssertRefused(SignatureStatus.Malformed, "method", Verify(request));
    }

    [Fact]
    public void ChangedBody_IsAMismatch()
    {
        Tc3TestRequest request = Sign(Key, Now);
        request.Body = [.. request.Body, (byte)' '];

        AssertRefused(SignatureStatus.Mismatch, "Signature", Verify(request));
    }

    [Theory]
    [InlineData("Content-Type", "application/json; charset=utf-8")]
    [InlineData("Content-Type", "")]
    [InlineData("Host", "scf.tencentcloudapi.com:443")]
    [InlineData("Host", "example.com")]
    public void ChangedHeader_IsAMismatch(string name, string value)
    {
        Tc3TestRequest request = Sign(Key, Now);
        request[name] = value;

        AssertRefused(SignatureStatus.Mismatch, "Signature", Verify(request));
    }

    [Theory]
    [InlineData("Content-Type")]
    [InlineData("Host")]
    public void HeaderThatIsMissing_IsNamed(string name)
    {
        Tc3TestRequest request = Sign(Key, Now);
        request[name] = null;

        AssertRefused(SignatureStatus.Malformed, name, Verify(request));
    }

    [Fact]
    public void MoreSignedHeaders_AreVerified()
    {
        SignedHeader[] extra = [new("X-TC-Action", "ListFunctions"), new("X-Of-My-Own", "  Some  Value ")];
        AssertValid(Key, Verify(Sign(Key, Now, extra)));

        Tc3TestRequest spelledOtherwise = Sign(Key, Now, extra);
        spelledOtherwise["x-of-my-own"] = "some  VALUE";
        AssertValid(Key, Verify(spelledOtherwise));

        Tc3TestRequest changed = Sign(Key, Now, extra);
        changed["X-TC-Action"] = "DeleteFunction";
        AssertRefused(SignatureStatus.Mismatch, "Signature", Verify(changed));

        Tc3TestRequest missing = Sign(Key, Now, extra);
        missing["X-Of-My-Own"] = null;
        AssertRefused(SignatureStatus.Malformed, "header named by SignedHeaders", Verify(missing));
    }

    [Fact]
    public void Token_MustBeTheKeysOwn()
    {
        var wrong = new Credential(Temporary.SecretId, Temporary.SecretKey, "AnotherToken");
        var without = new Credential(Temporary.SecretId, Temporary.SecretKey);
        var unexpected = new Credential(Key.SecretId, Key.SecretKey, "AToken");

        AssertRefused(SignatureStatus.Mismatch, TokenPlace, Verify(Sign(wrong, Now)));
        AssertRefused(SignatureStatus.Mismatch, TokenPlace, Verify(Sign(without, Now)));
        AssertRefused(SignatureStatus.Mismatch, TokenPlace, Verify(Sign(unexpected, Now)));
    }

    [Fact]
    public void LineBreak_IsMalformed()
    {
        Tc3TestRequest inHeader = Sign(Key, Now, new SignedHeader("X-A", "b"));
        inHeader["X-A"] = "b\nhost:evil.example";
        AssertRefused(SignatureStatus.Malformed, "header named by SignedHeaders", Verify(inHeader));

        Tc3TestRequest inContentType = Sign(Key, Now);
        inContentType["Content-Type"] = "application/json\n";
        AssertRefused(SignatureStatus.Malformed, "value of Content-Type", Verify(inContentType));

        Tc3TestRequest inPath = Sign(Key, Now);
        inPath.Path = "/\nx";
        AssertRefused(SignatureStatus.Malformed, "path", Verify(inPath));

        Tc3TestRequest inQuery = Sign(Key, Now);
        inQuery.Query = "a=\nb";
        AssertRefused(SignatureStatus.Malformed, "query", Verify(inQuery));
    }

    [Fact]
    public void SignatureThatComesAgain_IsReplayedWhereThatIsRefused()
    {
        SignatureVerifier lenient = CreateVerifier(AtNow());
        SignatureVerifier strict = CreateVerifier(AtNow() with { RefusesReplays = true });
        SignedRequest request = Sign(Key, Now).ToSigned();

        AssertValid(Key, lenient.Verify(request));
        AssertValid(Key, lenient.Verify(request));
        AssertValid(Key, strict.Verify(request));
        AssertRefused(SignatureStatus.Replayed, "Signature", strict.Verify(request));
        AssertValid(Key, strict.Verify(Sign(Key, Now.AddSeconds(1)).ToSigned()));
    }

    [Fact]
    public void Verifier_UsedByManyThreadsWithTwoKeys_FindsEachValid()
    {
        SignatureVerifier verifier = CreateVerifier(AtNow());
        Tc3TestRequest forged = Sign(Key, Now);
        forged.Body = [];
        SignedRequest[] requests = [Sign(Key, Now).ToSigned(), Sign(Temporary, Now).ToSigned(), forged.ToSigned()];
        var statuses = new SignatureStatus[3000];

        Parallel.For(0, statuses.Length, i => statuses[i] = verifier.Verify(requests[i % requests.Length]).Status);

        Assert.All(statuses, static (status, i) => Assert.Equal(i % 3 == 2 ? SignatureStatus.Mismatch : SignatureStatus.Valid, status));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Verify_UnderAnotherCulture_FindsTheSame(string culture)
    {
        Tc3TestRequest request = Sign(Key, Now);
        using var scope = new CultureScope(culture);

        AssertValid(Key, Verify(request));
        AssertValid(Key, Verify(Sign(Key, Now)));
    }

    private protected static SignatureVerifierOptions AtNow() => new() { TimeProvider = new ManualTime(Now) };

    private protected static Credential? FindKey(string id) => id == Key.SecretId ? Key : id == Temporary.SecretId ? Temporary : null;

    private protected static void AssertValid(Credential credential, SignatureVerdict verdict)
    {
        Assert.Equal(SignatureStatus.Valid, verdict.Status);
        Assert.Equal(credential.SecretId, verdict.KeyId);
        Assert.Null(verdict.Place);
        Assert.Null(verdict.Problem);
    }

    private protected static void AssertRefused(SignatureStatus status, string place, SignatureVerdict verdict)
    {
        Assert.Equal((status, place), (verdict.Status, verdict.Place));
        Assert.Null(verdict.KeyId);
        Assert.NotNull(verdict.Problem);
        foreach (string secret in new[] { Key.SecretKey, Key.SecretId, Temporary.SecretKey, Temporary.Token!, "AnotherToken", "AKIDofNobody" })
        {
            Assert.DoesNotContain(secret, verdict.ToString(), StringComparison.Ordinal);
        }
    }

    private protected abstract Tc3TestRequest Sign(Credential credential, DateTimeOffset time, params SignedHeader[] extra);

    private protected abstract void SetTimestamp(Tc3TestRequest request, string? timestamp);

    private protected abstract SignatureVerifier CreateVerifier(SignatureVerifierOptions options, Func<string, Credential?> findKey);

    private protected SignatureVerifier CreateVerifier(SignatureVerifierOptions options) => CreateVerifier(options, FindKey);

    private protected SignatureVerdict Verify(Tc3TestRequest request) => CreateVerifier(AtNow()).Verify(request.ToSigned());
}
