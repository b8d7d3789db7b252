using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>
/// On any input the signers give what the references give, and the verifiers find it valid, and find nothing valid that was changed in a part
/// that the signature covers.
/// </summary>
public sealed class Tc3VerifierPropertyTests
{
    [Fact]
    public void Tc3_OfAnyRequest_IsValidUntilItIsChanged()
    {
        var time = new MovableTime();
        var verifier = new Tc3SignatureVerifier("scf", Find, time.Options);

        Prop.ForAll(
            Tc3Sample.Any().ToArbitrary(),
            sample =>
            {
                // The document has no other path, and no query for POST.
                Tc3Sample allowed = sample with { Path = "/", Query = sample.Method == "POST" ? "" : sample.Query };
                time.Now = sample.Time;
                return Tc3Changes.FindMistake(verifier, () => Sign(allowed), allowed.Extra) is null
                    && Sign(allowed).Authorization == ReferenceTc3.Authorization(
                        allowed.Credential, "scf", allowed.Seconds, allowed.Method, allowed.Query, allowed.Headers, allowed.Body)
                    && !verifier.Verify(Later(Sign(allowed), "X-TC-Timestamp", sample).ToSigned()).IsValid;
            }).QuickCheckThrowOnFailure();

        static Tc3TestRequest Sign(Tc3Sample sample) => sample.ToRequest().SignTc3(sample.Credential, sample.Time, "scf", sample.ExtraHeaders);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void FunctionUrl_OfAnyRequest_IsValidUntilItIsChanged(bool signsRealPath)
    {
        var time = new MovableTime();
        var verifier = new FunctionUrlSignatureVerifier(Find, new FunctionUrlSigningOptions { SignsRealPath = signsRealPath }, options: time.Options);
        string[] notCovered = signsRealPath ? [] : [Tc3Changes.Path, Tc3Changes.Query];

        Prop.ForAll(
            Tc3Sample.Any().ToArbitrary(),
            sample =>
            {
                time.Now = sample.Time;
                Tc3TestRequest signed = Sign(sample);
                return Tc3Changes.FindMistake(verifier, () => Sign(sample), sample.Extra, notCovered) is null
                    && signed.Authorization == ReferenceFunctionUrl.Authorization(
                        sample.Credential, sample.Seconds, sample.Method, signed.Url, signsRealPath, sample.Headers, sample.Body)
                    && !verifier.Verify(Later(signed, "X-Scf-Cam-Timestamp", sample).ToSigned()).IsValid;
            }).QuickCheckThrowOnFailure();

        Tc3TestRequest Sign(Tc3Sample sample) =>
            sample.ToRequest().SignFunctionUrl(sample.Credential, sample.Time, signsRealPath, sample.ExtraHeaders);
    }

    [Fact]
    public void CloudBase_OfAnyRequest_IsValidUntilItIsChanged()
    {
        var time = new MovableTime();
        var verifier = new CloudBaseSignatureVerifier(Find, time.Options);

        Prop.ForAll(
            Tc3Sample.Any().ToArbitrary(),
            sample =>
            {
                time.Now = sample.Time;
                Tc3TestRequest signed = Sign(sample);
                string authorization = signed.Authorization;
                bool isMistaken = Tc3Changes.FindMistake(verifier, () => Sign(sample), sample.Extra) is not null;
                signed.Authorization = authorization.Replace(
                    $", Timestamp={Text(sample.Seconds)}", $", Timestamp={Text(sample.Seconds + 1)}", StringComparison.Ordinal);
                return !isMistaken
                    && authorization == ReferenceCloudBase.Authorization(
                        sample.Credential, sample.Seconds, sample.Method, signed.Url, sample.Headers, sample.Body)
                    && !verifier.Verify(signed.ToSigned()).IsValid;
            }).QuickCheckThrowOnFailure();

        static Tc3TestRequest Sign(Tc3Sample sample) => sample.ToRequest().SignCloudBase(sample.Credential, sample.Time, sample.ExtraHeaders);
    }

    private static Tc3TestRequest Later(Tc3TestRequest request, string header, Tc3Sample sample)
    {
        request[header] = Text(sample.Seconds + 1);
        return request;
    }

    private static string Text(long seconds) => seconds.ToString(CultureInfo.InvariantCulture);

    private static Credential? Find(string id) => id switch
    {
        DocumentSample.SecretId => DocumentSample.Credential,
        "AKIDother" => new Credential(id, "k"),
        "AKIDlong" => new Credential(id, new string('K', 100), "a-token/+=="),
        _ => null,
    };

    private sealed class MovableTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public SignatureVerifierOptions Options => new() { TimeProvider = this };

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
