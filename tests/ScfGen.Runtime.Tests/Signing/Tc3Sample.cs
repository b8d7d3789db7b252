using FsCheck;
using FsCheck.Fluent;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>A request as FsCheck makes it, for the variants that sign path and query.</summary>
internal sealed record Tc3Sample(
    Credential Credential,
    long Seconds,
    string Method,
    string Host,
    string Path,
    string Query,
    string ContentType,
    (string Name, string Value)[] Extra,
    byte[] Body)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private static readonly Credential[] s_credentials =
    [
        DocumentSample.Credential,
        new("AKIDother", "k"),
        new("AKIDlong", new string('K', 100), "a-token/+=="),
    ];

    // What is easily changed on the way: signs, encoded signs, encodings of encodings, dots, empty parts.
    private static readonly string[] s_pieces =
    [
        "a", "B", "0", "~", "+", "*", "-", ".", "_", "!", "$", "'", "(", ")", ",", ";", ":", "@", "=", "/", "//", "/./", "/../", "%20", "%2F", "%2f", "%7E",
        "%25", "%2520", "%E6%9C%AA", "%e6%9c%aa", "%0A", "%",
    ];

    public DateTimeOffset Time => DateTimeOffset.FromUnixTimeSeconds(Seconds);

    public IReadOnlyList<(string Name, string Value)> Headers => [("content-type", ContentType), ("host", Host), .. Extra];

    public SignedHeader[] ExtraHeaders => [.. Extra.Select(header => new SignedHeader(header.Name, header.Value))];

    public Tc3TestRequest ToRequest()
    {
        var request = new Tc3TestRequest { Method = Method, Path = Path, Query = Query, Body = Body };
        request["Host"] = Host;
        request["Content-Type"] = ContentType;
        return request;
    }

    public static Gen<Tc3Sample> Any() =>
        from credential in Gen.Elements(s_credentials)
        from day in Gen.Choose(0, 60_000)
        from second in Gen.OneOf(Gen.Choose(0, 86_399), Gen.Elements(0, 86_399))
        from method in Gen.Elements("POST", "GET", "PUT", "DELETE")
        from host in Gen.Elements("a.example", "a.example:8443", "b-c.scf.tencentcs.com")
        from path in Pieces(s_pieces)
        from query in Pieces([.. s_pieces, "&", "&a=&", "?"])
        from contentType in Gen.Elements("application/json", "application/json; charset=utf-8", "multipart/form-data; boundary=0-a", "x")
        from extra in Extras()
        from body in Bodies()
        select new Tc3Sample(credential, (day * 86_400L) + second, method, host, "/" + path, query, contentType, extra, body);

    private static Gen<string> Pieces(string[] pieces) =>
        from count in Gen.Choose(0, 30)
        from chosen in Gen.ArrayOf(Gen.Elements(pieces), count)
        select string.Concat(chosen);

    // The number keeps the names apart.
    private static Gen<(string Name, string Value)[]> Extras() =>
        from count in Gen.Choose(0, 4)
        from names in Gen.ArrayOf(Text(Letters + "-_", 1, 20), count)
        from values in Gen.ArrayOf(Text(Letters + " !#$%&'*+-.^_`|~,;:=/@()[]{}<>?", 0, 80), count)
        select names.Select((name, i) => (Name: $"X-{name}-{i}", Value: values[i])).ToArray();

    private static Gen<byte[]> Bodies() =>
        from length in Gen.Elements(0, 1, 63, 64, 65, 1000)
        from bytes in Gen.ArrayOf(Gen.Choose(0, 255), length)
        select bytes.Select(value => (byte)value).ToArray();

    private static Gen<string> Text(string alphabet, int min, int max) =>
        from length in Gen.Choose(min, max)
        from characters in Gen.ArrayOf(Gen.Elements(alphabet.ToCharArray()), length)
        select new string(characters);
}
