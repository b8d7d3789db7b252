using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>A request that a test signs with one of the three TC3 signers, and may change before it is verified.</summary>
internal sealed class Tc3TestRequest
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Content-Type"] = "application/json",
        ["Host"] = "scf.tencentcloudapi.com",
    };

    public string Method { get; set; } = "POST";

    public string Path { get; set; } = "/";

    public string Query { get; set; } = "";

    public byte[] Body { get; set; } = """{"Limit":10}"""u8.ToArray();

    public string Authorization
    {
        get => this["Authorization"] ?? "";
        set => this["Authorization"] = value;
    }

    public string Url => $"https://{this["Host"]}{Path}{(Query.Length == 0 ? "" : "?" + Query)}";

    private Uri Uri => new(Url, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    public string? this[string header]
    {
        get => _headers.GetValueOrDefault(header);
        set
        {
            if (value is null)
            {
                _headers.Remove(header);
            }
            else
            {
                _headers[header] = value;
            }
        }
    }

    public Tc3TestRequest SignTc3(Credential credential, DateTimeOffset time, string service, params SignedHeader[] extra)
    {
        Add(extra);
        Tc3Signature signature = new Tc3Signer(service).Sign(credential, time, Method, Uri, this["Content-Type"]!, Body, extra);
        Authorization = signature.Authorization;
        this["X-TC-Timestamp"] = signature.Timestamp;
        this["X-TC-Token"] = signature.Token;
        return this;
    }

    public Tc3TestRequest SignFunctionUrl(Credential credential, DateTimeOffset time, bool signsRealPath, params SignedHeader[] extra)
    {
        Add(extra);
        var signer = new FunctionUrlSigner(new FunctionUrlSigningOptions { SignsRealPath = signsRealPath });
        FunctionUrlSignature signature = signer.Sign(credential, time, Method, Uri, this["Content-Type"]!, Body, extra);
        Authorization = signature.Authorization;
        this["X-Scf-Cam-Uin"] = "100000000001";
        this["X-Scf-Cam-Timestamp"] = signature.Timestamp;
        this["X-Scf-Cam-Token"] = signature.Token;
        return this;
    }

    public Tc3TestRequest SignCloudBase(Credential credential, DateTimeOffset time, params SignedHeader[] extra)
    {
        Add(extra);
        Authorization = new CloudBaseSigner().Sign(credential, time, Method, Uri, this["Content-Type"]!, Body, extra).Authorization;
        return this;
    }

    public SignedRequest ToSigned() => new(Method, Path, Query, Body, name => this[name]);

    private void Add(SignedHeader[] extra)
    {
        foreach (SignedHeader header in extra)
        {
            this[header.Name] = header.Value;
        }
    }
}
