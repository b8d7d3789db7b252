using System.Text;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>A request, and what goes with it on both sides.</summary>
internal static class V1Sample
{
    public const string Host = "scf.tencentcloudapi.com";
    public const string Form = "application/x-www-form-urlencoded";
    public const long Nonce = 11886;

    public static DateTimeOffset Time { get; } = DateTimeOffset.FromUnixTimeSeconds(1465185768);

    public static Uri Endpoint { get; } = new("https://" + Host);

    public static Credential Credential => EchoClient.Credential;

    public static Credential WithoutToken { get; } = new("AKIDofTheTestsOnly0123456789", "SecretKeyOfTheTestsOnly987654321");

    public static V1SigningOptions FixedNonce => new() { Nonce = static () => Nonce };

    public static RequestParameters Parameters(params (string Name, string Value)[] pairs)
    {
        var parameters = new RequestParameters();
        foreach ((string name, string value) in pairs)
        {
            parameters.Add(name, value);
        }

        return parameters;
    }

    /// <summary>Signs a request of a few parameters.</summary>
    public static string Sign(string method, Credential? credential = null, V1SignatureMethod signatureMethod = V1SignatureMethod.HmacSha256)
    {
        using RequestParameters parameters = Parameters(("Name", "函数 +1"), ("Limit", "20"));
        return new V1Signer(signatureMethod, FixedNonce)
            .Sign(credential ?? Credential, Time, method, Endpoint, parameters, "ListFunctions", "2018-04-16", "ap-guangzhou").Parameters;
    }

    /// <summary>A request as a server sees it.</summary>
    public static SignedRequest Received(string method, string sent, string? host = Host, string path = "/", string? contentType = Form)
    {
        string? Header(string name) => name switch
        {
            "Host" => host,
            "Content-Type" => contentType,
            _ => null,
        };
        return method == "GET"
            ? new SignedRequest(method, path, sent, default, Header)
            : new SignedRequest(method, path, "", Encoding.UTF8.GetBytes(sent), Header);
    }

    /// <summary>A request as it came over the network.</summary>
    public static SignedRequest Received(ReceivedRequest request)
    {
        UrlParts url = UrlParts.Of("http://host" + request.Target);
        return new SignedRequest(request.Method, url.Path, url.Query, request.Body, request.Header);
    }

    /// <summary>A server that knows some keys, at a time of its own.</summary>
    public static V1SignatureVerifier Verifier(TimeProvider? time = null, params Credential[] known)
    {
        Credential[] keys = known is [] ? [Credential] : known;
        return new V1SignatureVerifier(
            id => Array.Find(keys, key => key.SecretId == id), new SignatureVerifierOptions { TimeProvider = time ?? new ManualTime(Time) });
    }

    /// <summary>A server that takes values which could be further parameters.</summary>
    public static V1SignatureVerifier LenientVerifier(TimeProvider time, Credential key) =>
        new(id => id == key.SecretId ? key : null, new SignatureVerifierOptions { TimeProvider = time }, refusesAmbiguousValues: false);

    /// <summary>The parameters of a query or form, decoded, by their names.</summary>
    public static Dictionary<string, string> Decode(string sent) => UrlParts.Decode(sent).ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
}
