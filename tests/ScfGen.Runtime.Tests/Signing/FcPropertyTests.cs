using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>On any input the FC signer gives what the reference gives, and the verifier accepts that and nothing else.</summary>
public sealed class FcPropertyTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private static readonly string[] s_headerNames = ["x-fc-account-id", "X-Fc-Log-Type", "x-fc-mine", "X-FC-Mine_2", "Content-Type", "Content-MD5"];

    // The MD5 of no body, in the three ways in which it is sent.
    private static readonly string[] s_emptyMd5 =
        ["1B2M2Y8AsgTpgAmY7PhCfg==", "d41d8cd98f00b204e9800998ecf8427e", "ZDQxZDhjZDk4ZjAwYjIwNGU5ODAwOTk4ZWNmODQyN2U="];

    private static readonly Credential[] s_credentials =
    [
        new("AKIDEXAMPLE", "fake-secret-key"),
        new("AKIDOTHER", new string('k', 65)),
        new("STS.example", "k", "fake-token/with+signs="),
    ];

    private readonly FcSigner _signer = new();

    [Fact]
    public void Sign_OfAnyRequest_GivesTheReferencesAuthorization() =>
        Prop.ForAll(Samples().ToArbitrary(), sample =>
        {
            Acs3Message message = Send(sample);
            string reference = ReferenceFc.Authorization(
                sample.Credential,
                sample.Method,
                sample.Url,
                [.. message.Headers.Select(static header => (header.Key, header.Value))],
                sample.IsHttpTrigger);
            return message.Headers["Authorization"] == reference
                && _signer.Explain(sample.Credential, sample.Time, sample.Method, Address(sample), sample.Headers, sample.IsHttpTrigger).Authorization == reference
                && Verify(message, sample) == (IsInOrder(sample) ? SignatureStatus.Valid : SignatureStatus.Malformed);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyChange_OfARequest_MakesItInvalid() =>
        Prop.ForAll(
            Samples().ToArbitrary(),
            sample => Changes(Send(sample), sample).All(change => Verify(change, sample) != SignatureStatus.Valid)).QuickCheckThrowOnFailure();

    private static IEnumerable<Acs3Message> Changes(Acs3Message message, Sample sample)
    {
        string authorization = message.Headers["Authorization"];
        int middle = authorization.Length - 20;
        char other = authorization[middle] == 'A' ? 'B' : 'A';
        yield return message with { Method = message.Method + "X" };
        yield return message with { Path = message.Path + "x" };
        yield return message.With("Authorization", authorization[..middle] + other + authorization[(middle + 1)..]);
        yield return message.With("Authorization", authorization.Replace(sample.Credential.SecretId, "AKIDWITHANOTHERKEY", StringComparison.Ordinal));
        yield return message.With("Date", sample.Time.AddSeconds(1).UtcDateTime.ToString("r", CultureInfo.InvariantCulture));
        yield return message.With("x-fc-security-token", (sample.Credential.Token ?? "") + "x");
        yield return message.With("x-fc-trace-id", "added");
        if (sample.IsHttpTrigger)
        {
            yield return message with { Query = message.Query + "&added=1" };
        }

        foreach (SignedHeader header in sample.Headers)
        {
            yield return message.With(header.Name, header.Value.Trim() + "x");
        }
    }

    private Acs3Message Send(Sample sample)
    {
        FcSignature signature = _signer.Sign(sample.Credential, sample.Time, sample.Method, Address(sample), sample.Headers, sample.IsHttpTrigger);
        List<(string Name, string Value)> headers = [.. sample.Headers.Select(static header => (header.Name, header.Value.Trim()))];
        headers.Add(("Authorization", signature.Authorization));
        headers.Add(("Date", signature.Date));
        if (signature.SecurityToken is { } token)
        {
            headers.Add(("x-fc-security-token", token));
        }

        return Acs3Message.Of(sample.Method, sample.Url, [], headers);
    }

    private static SignatureStatus Verify(Acs3Message message, Sample sample)
    {
        var options = new SignatureVerifierOptions { TimeProvider = new ManualTime(sample.Time) };
        Credential other = new("AKIDWITHANOTHERKEY", "another-secret-key", sample.Credential.Token);
        return new FcSignatureVerifier(
            id => id == sample.Credential.SecretId ? sample.Credential : other, sample.IsHttpTrigger, options: options, moreHeaders: ["x-fc-mine", "x-fc-mine_2"])
            .Verify(message.ToRequest()).Status;
    }

    // Whether the values of each key arrive as they are signed: sorted.
    private static bool IsInOrder(Sample sample) =>
        !sample.IsHttpTrigger || UrlParts.Decode(UrlParts.Of(sample.Url).Query)
            .GroupBy(static pair => pair.Name, static pair => pair.Value, StringComparer.Ordinal)
            .All(static values => values.SequenceEqual(values.Order(StringComparer.Ordinal)));

    private static Uri Address(Sample sample) => new(sample.Url, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    private static Gen<Sample> Samples() =>
        from credential in Gen.Elements(s_credentials)
        from seconds in Gen.Choose(0, int.MaxValue)
        from method in Gen.Elements("GET", "POST", "PUT", "DELETE", "OPTIONS")
        from path in Pieces("a", "Z", "0", "/", "-", ".x", "_", "~", "$", "+", "*", "%7E", "%20", "%2B", "%25", "%e4%bd%a0", ";", "=", "@")
        from query in Query()
        from headers in Headers()
        from isHttpTrigger in Gen.Elements(true, false)
        select new Sample(
            credential, DateTimeOffset.FromUnixTimeSeconds(seconds), method, "https://hello.example/" + path + query, headers, isHttpTrigger);

    private static Gen<string> Query() =>
        from count in Gen.Elements(0, 1, 2, 5, 40)
        from keys in Gen.ArrayOf(Pieces("a", "Z", "0", "-._~", "%20", "+", "%e4%bd%a0", "[0]"), count)
        from values in Gen.ArrayOf(Pieces("a", "Z", "0", "-._~", "+", "%20", "%2B", "%e4%bd%a0", "%7E", "%25", "%26", "=", "%3D", "!*'()", "/?:@"), count)
        from isSorted in Gen.Elements(true, false)
        let pairs = keys.Select((key, i) => "k" + key + "=" + values[i])
        let sorted = isSorted ? pairs.OrderBy(static pair => Uri.UnescapeDataString(pair.Replace('+', ' ')), StringComparer.Ordinal) : pairs
        select count == 0 ? "" : "?" + string.Join('&', sorted);

    private static Gen<SignedHeader[]> Headers() =>
        from chosen in Gen.ArrayOf(Gen.Elements(true, false), s_headerNames.Length)
        from values in Gen.ArrayOf(Text(Letters + " !#$%&'*+-.^_`|~,;:=/@()[]{}<>?", 0, 40), s_headerNames.Length)
        from md5 in Gen.Elements(s_emptyMd5)
        select s_headerNames.Select((name, i) => new SignedHeader(name, name == "Content-MD5" ? md5 : values[i])).Where((_, i) => chosen[i]).ToArray();

    private static Gen<string> Pieces(params string[] pieces) =>
        from count in Gen.Choose(0, 12)
        from chosen in Gen.ArrayOf(Gen.Elements(pieces), count)
        select string.Concat(chosen);

    private static Gen<string> Text(string alphabet, int min, int max) =>
        from length in Gen.Choose(min, max)
        from characters in Gen.ArrayOf(Gen.Elements(alphabet.ToCharArray()), length)
        select new string(characters);

    private sealed record Sample(Credential Credential, DateTimeOffset Time, string Method, string Url, SignedHeader[] Headers, bool IsHttpTrigger);
}
