namespace ScfGen.Signing;

/// <summary>What an ACS3-HMAC-SHA256 signature is for, which decides what it covers.</summary>
public enum Acs3Mode
{
    /// <summary>
    /// An HTTP trigger of Alibaba Cloud Function Compute (document page "Signature authentication for HTTP triggers"). The payload line is
    /// empty: the body is not covered, and can be a stream.
    /// </summary>
    HttpTrigger,

    /// <summary>
    /// Alibaba Cloud's OpenAPI, that of Function Compute among others (document page "Request syntax and signature method V3"). The body's
    /// SHA-256 is signed and sent as <c>x-acs-content-sha256</c>, with <c>x-acs-action</c>, <c>x-acs-version</c>, the host and a nonce.
    /// </summary>
    OpenApi,
}
