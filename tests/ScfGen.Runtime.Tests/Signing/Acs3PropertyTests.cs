using FsCheck;
using FsCheck.Fluent;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>On any input the ACS3 signer gives what the reference gives, and the verifier accepts that and nothing else.</summary>
public sealed class Acs3PropertyTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private static readonly Credential[] s_credentials =
    [
        new("AKIDEXAMPLE", "fake-secret-key"),
        new("AKIDOTHER", new string('k', 65)),
        new("STS.example", "k", "fake-token/with+signs="),
    ];

    private readonly Acs3Signer _httpTrigger = new();
    private readonly Acs3Signer _openApi = new(Acs3Mode.OpenApi);

    [Fact]
    public void Sign_OfAnyHttpTriggersRequest_GivesTheReferencesAuthorization() =>
        Prop.ForAll(Samples().ToArbitrary(), sample =>
        {
            Acs3Message message = Send(_httpTrigger, sample);
            string reference = ReferenceAcs3.HttpTrigger(sample.Credential, sample.Method, sample.Url, Signed(message));
            return message.Headers["Authorization"] == reference
                && _httpTrigger.Explain(sample.Credential, sample.Time, sample.Method, Address(sample), sample.Extra, sample.Body).Authorization == reference
                && Verify(message, sample, Acs3Mode.HttpTrigger) == SignatureStatus.Valid;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sign_OfAnyOpenApiRequest_GivesTheReferencesAuthorization() =>
        Prop.ForAll(Samples().ToArbitrary(), sample =>
        {
            Sample full = ForOpenApi(sample);
            Acs3Message message = Send(_openApi, full);
            return message.Headers["Authorization"]
                    == ReferenceAcs3.OpenApi(full.Credential, full.Method, full.Url, Signed(message), full.Body)
                && Verify(message, full, Acs3Mode.OpenApi) == SignatureStatus.Valid;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyChange_OfAnHttpTriggersRequest_MakesItInvalid() =>
        Prop.ForAll(Samples().ToArbitrary(), sample =>
        {
            Acs3Message message = Send(_httpTrigger, sample);
            return Changes(message, sample).All(change => Verify(change, sample, Acs3Mode.HttpTrigger) != SignatureStatus.Valid);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyChange_OfAnOpenApiRequest_MakesItInvalid() =>
        Prop.ForAll(Samples().ToArbitrary(), sample =>
        {
            Sample full = ForOpenApi(sample);
            Acs3Message message = Send(_openApi, full);
            return Changes(message, full)
                .Append(message with { Body = [.. message.Body, 0] })
                .Append(message.With("host", "evil.example"))
                .Append(message.With("x-acs-action", "DeleteFunction"))
                .Append(message.With("x-acs-signature-nonce", "0"))
                .All(change => Verify(change, full, Acs3Mode.OpenApi) != SignatureStatus.Valid);
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<Acs3Message> Changes(Acs3Message message, Sample sample)
    {
        string authorization = message.Headers["Authorization"];
        char last = authorization[^1] == '0' ? '1' : '0';
        yield return message with { Method = message.Method + "X" };
        yield return message with { Path = message.Path + "x" };
        yield return message with { Query = message.Query + "&added=1" };
        yield return message.With("Authorization", authorization[..^1] + last);
        yield return message.With("Authorization", authorization.Replace(sample.Credential.SecretId, "AKIDWITHANOTHERKEY", StringComparison.Ordinal));
        yield return message.With("x-acs-date", Date(sample.Time.AddSeconds(1)));
        yield return message.With("x-acs-security-token", (sample.Credential.Token ?? "") + "x");
        foreach (SignedHeader header in sample.Extra)
        {
            yield return message.With(header.Name, header.Value.Trim() + "x");
            yield return message.Without(header.Name);
        }
    }

    private static Acs3Message Send(Acs3Signer signer, Sample sample)
    {
        Acs3Signature signature = signer.Sign(sample.Credential, sample.Time, sample.Method, Address(sample), sample.Extra, sample.Body);
        List<(string Name, string Value)> headers = [.. sample.Extra.Select(static header => (header.Name, header.Value.Trim()))];
        headers.Add(("Authorization", signature.Authorization));
        headers.Add(("x-acs-date", signature.Date));
        Add("x-acs-security-token", signature.SecurityToken);
        Add("x-acs-content-sha256", signature.ContentSha256);
        Add("x-acs-signature-nonce", signature.Nonce);
        return Acs3Message.Of(sample.Method, sample.Url, sample.Body, headers);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                headers.Add((name, value));
            }
        }
    }

    private static List<(string Name, string Value)> Signed(Acs3Message message) =>
        [.. message.Headers.Where(static header => header.Key != "Authorization").Select(static header => (header.Key, header.Value))];

    private static SignatureStatus Verify(Acs3Message message, Sample sample, Acs3Mode mode)
    {
        var options = new SignatureVerifierOptions { TimeProvider = new ManualTime(sample.Time) };
        Credential other = new("AKIDWITHANOTHERKEY", "another-secret-key", sample.Credential.Token);
        return new Acs3SignatureVerifier(id => id == sample.Credential.SecretId ? sample.Credential : other, mode, options: options).Verify(message.ToRequest()).Status;
    }

    private static Sample ForOpenApi(Sample sample) => sample with
    {
        Extra =
        [
            .. sample.Extra.Where(static header => !header.Name.Equals("host", StringComparison.OrdinalIgnoreCase)),
            new SignedHeader("Host", "api.example"),
            new SignedHeader("x-acs-action", "InvokeFunction"),
            new SignedHeader("X-Acs-Version", "2023-03-30"),
        ],
    };

    private static Uri Address(Sample sample) => new(sample.Url, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    private static string Date(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static Gen<Sample> Samples() =>
        from credential in Gen.Elements(s_credentials)
        from seconds in Gen.Choose(0, int.MaxValue)
        from method in Gen.Elements("GET", "POST", "PUT", "DELETE", "OPTIONS")
        from path in Pieces("a", "Z", "0", "/", "-", ".x", "_", "~", "$", "+", "*", "%7E", "%20", "%24", "%2B", "%2F", "%E4%BD%A0", ";", "=", "@")
        from query in Query()
        from extra in Extra()
        from body in Gen.ArrayOf(Gen.Choose(0, 255), 65)
        select new Sample(
            credential,
            DateTimeOffset.FromUnixTimeSeconds(seconds),
            method,
            "https://hello.example/" + path + query,
            extra,
            [.. body.Select(static value => (byte)value)]);

    // The number keeps the keys apart.
    private static Gen<string> Query() =>
        from count in Gen.Elements(0, 1, 2, 5, 40)
        from keys in Gen.ArrayOf(Text(Letters + "-._~", 0, 6), count)
        from values in Gen.ArrayOf(
            Pieces("a", "Z", "0", "-._~", "+", "%20", "%2B", "%2b", "%e4%bd%a0", "%7E", "%25", "%0A", "=", "!*'()", "/?:@", "$,;"), count)
        from signs in Gen.ArrayOf(Gen.Elements("=", "=", "=", ""), count)
        select count == 0 ? "" : "?" + string.Join('&', keys.Select((key, i) => key + "_" + i + (signs[i].Length == 0 ? "" : "=" + values[i])));

    private static Gen<SignedHeader[]> Extra() =>
        from count in Gen.Choose(0, 4)
        from names in Gen.ArrayOf(Text(Letters + "-_", 1, 12), count)
        from values in Gen.ArrayOf(Text(Letters + " !#$%&'*+-.^_`|~,;:=/@()[]{}<>?", 0, 40), count)
        from isHostSigned in Gen.Elements(true, false)
        from isTypeSigned in Gen.Elements(true, false)
        select Combine(names, values, isHostSigned, isTypeSigned);

    private static SignedHeader[] Combine(string[] names, string[] values, bool isHostSigned, bool isTypeSigned)
    {
        List<SignedHeader> headers = [.. names.Select((name, i) => new SignedHeader($"X-Acs-{name}-{i}", values[i]))];
        if (isHostSigned)
        {
            headers.Add(new SignedHeader("Host", "hello.example"));
        }

        if (isTypeSigned)
        {
            headers.Add(new SignedHeader("Content-Type", "text/Plain; charset=UTF-8"));
        }

        return [.. headers];
    }

    private static Gen<string> Pieces(params string[] pieces) =>
        from count in Gen.Choose(0, 12)
        from chosen in Gen.ArrayOf(Gen.Elements(pieces), count)
        select string.Concat(chosen);

    private static Gen<string> Text(string alphabet, int min, int max) =>
        from length in Gen.Choose(min, max)
        from characters in Gen.ArrayOf(Gen.Elements(alphabet.ToCharArray()), length)
        select new string(characters);

    private sealed record Sample(Credential Credential, DateTimeOffset Time, string Method, string Url, SignedHeader[] Extra, byte[] Body);
}
