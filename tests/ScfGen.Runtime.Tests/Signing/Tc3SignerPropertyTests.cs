using FsCheck;
using FsCheck.Fluent;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>On any input the signer gives what the reference gives.</summary>
public sealed class Tc3SignerPropertyTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private static readonly Credential[] s_credentials =
    [
        DocumentSample.Credential,
        new("AKIDother", "k"),
        new("AKIDlong", new string('K', 100), "a-token"),
    ];

    [Fact]
    public void Sign_OfAnyRequest_GivesTheReferencesAuthorization()
    {
        // Kept over all samples, so that keys are taken from earlier requests, too.
        var signers = new Dictionary<string, Tc3Signer> { ["scf"] = new("scf"), ["cvm"] = new("cvm") };

        Prop.ForAll(Samples().ToArbitrary(), sample => Sign(signers[sample.Service], sample) == Reference(sample)).QuickCheckThrowOnFailure();
    }

    private static string Sign(Tc3Signer signer, Sample sample)
    {
        var uri = new Uri($"https://{sample.Host}/?{sample.Query}");
        SignedHeader[] extra = [.. sample.Extra.Select(header => new SignedHeader(header.Name, header.Value))];
        var time = DateTimeOffset.FromUnixTimeSeconds(sample.Seconds);
        string signed = signer.Sign(sample.Credential, time, sample.Method, uri, sample.ContentType, sample.Body, extra).Authorization;
        string explained = signer.Explain(sample.Credential, time, sample.Method, uri, sample.ContentType, sample.Body, extra).Authorization;
        return signed == explained ? signed : $"Sign gives {signed} and Explain gives {explained}";
    }

    private static string Reference(Sample sample)
    {
        (string Name, string Value)[] headers = [("content-type", sample.ContentType), ("host", sample.Host), .. sample.Extra];
        return ReferenceTc3.Authorization(sample.Credential, sample.Service, sample.Seconds, sample.Method, sample.Query, headers, sample.Body);
    }

    private static Gen<Sample> Samples() =>
        from service in Gen.Elements("scf", "cvm")
        from credential in Gen.Elements(s_credentials)
        from day in Gen.Choose(0, 60_000)
        from second in Gen.OneOf(Gen.Choose(0, 86_399), Gen.Elements(0, 86_399))
        from method in Gen.Elements("POST", "GET")
        from host in Hosts()
        from anyQuery in Text(Letters + "-._~=&", 0, 700)

        // The document has none for POST.
        let query = method == "POST" ? "" : anyQuery
        from contentType in Text(Letters + " /;=-+.", 1, 60)
        from extra in Extras()
        from body in Bodies()
        select new Sample(service, credential, (day * 86_400L) + second, method, host, query, contentType, extra, body);

    private static Gen<string> Hosts() =>
        from name in Text("abcdefghijklmnopqrstuvwxyz", 1, 20)
        from port in Gen.Elements("", ":8443", ":1")
        select name + ".example" + port;

    // The number keeps the names apart.
    private static Gen<(string Name, string Value)[]> Extras() =>
        from names in Texts(Letters + "-_", 0)
        from values in Texts(Letters + " !#$%&'*+-.^_`|~,;:=/@()[]{}<>?", names.Length)
        select names.Select((name, i) => (Name: $"X-{name}-{i}", Value: values[i])).ToArray();

    private static Gen<string[]> Texts(string alphabet, int atLeast) =>
        from count in Gen.Choose(atLeast, atLeast + 4)
        from texts in Gen.ArrayOf(Text(alphabet, 1, 80), count)
        select texts;

    private static Gen<byte[]> Bodies() =>
        from length in Gen.Elements(0, 1, 63, 64, 65, 1000)
        from bytes in Gen.ArrayOf(Gen.Choose(0, 255), length)
        select bytes.Select(value => (byte)value).ToArray();

    private static Gen<string> Text(string alphabet, int min, int max) =>
        from length in Gen.Choose(min, max)
        from characters in Gen.ArrayOf(Gen.Elements(alphabet.ToCharArray()), length)
        select new string(characters);

    private sealed record Sample(
        string Service,
        Credential Credential,
        long Seconds,
        string Method,
        string Host,
        string Query,
        string ContentType,
        (string Name, string Value)[] Extra,
        byte[] Body);
}
