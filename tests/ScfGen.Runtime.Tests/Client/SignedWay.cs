using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>A signature together with an HTTP method, and what a server finds in requests that are sent in this way.</summary>
internal sealed record SignedWay(ApiSignatureMethod Signature, HttpMethod Method)
{
    /// <summary>Every way, as <see cref="Parse"/> reads it.</summary>
    public static TheoryData<string> All => new(
        ["Tc3HmacSha256 POST", "Tc3HmacSha256 GET", "HmacSha256 POST", "HmacSha256 GET", "HmacSha1 POST", "HmacSha1 GET"]);

    public bool IsV1 => Signature != ApiSignatureMethod.Tc3HmacSha256;

    /// <summary>Whether the request is parameters, in a query or a form, and not JSON.</summary>
    public bool IsFlat => IsV1 || Method == HttpMethod.Get;

    public static SignedWay Parse(string name)
    {
        string[] parts = name.Split(' ');
        return new SignedWay(Enum.Parse<ApiSignatureMethod>(parts[0]), new HttpMethod(parts[1]));
    }

    /// <summary>The parameters that arrived, decoded, by their names.</summary>
    public static Dictionary<string, string> ParametersOf(ReceivedRequest request)
    {
        int mark = request.Target.IndexOf('?', StringComparison.Ordinal);
        string query = mark < 0 ? "" : request.Target[(mark + 1)..];
        return V1Sample.Decode(request.Method == "GET" ? query : request.Text);
    }

    public ApiClientOptions OptionsFor(Uri endpoint) => EchoClient.OptionsFor(endpoint) with { SignatureMethod = Signature, RequestMethod = Method };

    public EchoClient ClientFor(LoopbackServer server) => new(OptionsFor(server.Address), EchoClient.AnySchemeService);

    /// <summary>Where a server finds a common parameter: among the parameters of signature v1, otherwise in a header.</summary>
    public string? Common(ReceivedRequest request, string name) =>
        IsV1 ? ParametersOf(request).GetValueOrDefault(name) : request.Header("X-TC-" + name);

    public SignatureVerdict Verify(ReceivedRequest request, TimeProvider? time = null, params Credential[] keys)
    {
        Credential[] known = keys is [] ? [EchoClient.Credential] : keys;
        var options = new SignatureVerifierOptions { TimeProvider = time ?? TimeProvider.System };
        SignatureVerifier verifier = IsV1 ? new V1SignatureVerifier(Find, options) : new Tc3SignatureVerifier(EchoClient.ServiceName, Find, options);
        return verifier.Verify(SignatureVerifierInput.From(request));

        Credential? Find(string id) => Array.Find(known, key => key.SecretId == id);
    }

    public void AssertValid(ReceivedRequest request) => Assert.Equal("Valid", Verify(request).ToString());
}
