namespace ScfGen.Benchmarks.Schemes;

/// <summary>The schemes, each with a request of 1 KB.</summary>
public enum Scheme
{
    /// <summary>TC3-HMAC-SHA256 of API 3.0.</summary>
    Tc3,

    /// <summary>HmacSHA1 over a form with an event, of which two characters in five are percent-encoded.</summary>
    V1HmacSha1Event,

    /// <summary>HmacSHA1 over a form with a ZIP archive in Base64, of which few characters are percent-encoded.</summary>
    V1HmacSha1Zip,

    /// <summary>HmacSHA256 over the form with an event.</summary>
    V1HmacSha256Event,

    /// <summary>HmacSHA256 over the form with a ZIP archive.</summary>
    V1HmacSha256Zip,

    /// <summary>An SCF function URL.</summary>
    FunctionUrl,

    /// <summary>CloudBase's HTTP API.</summary>
    CloudBase,

    /// <summary>ACS3-HMAC-SHA256 for an HTTP trigger, which does not cover the body: some 200 bytes are hashed.</summary>
    Acs3Trigger,

    /// <summary>The same with temporary credentials, whose token is covered: 1 KB is hashed.</summary>
    Acs3TriggerToken,

    /// <summary>ACS3-HMAC-SHA256 for the OpenAPI, with the body's hash.</summary>
    Acs3OpenApi,

    /// <summary>Function Compute's older scheme, which does not cover the body: some 80 bytes are hashed.</summary>
    Fc,

    /// <summary>The same with temporary credentials, whose token is covered: 1 KB is hashed.</summary>
    FcToken,
}
