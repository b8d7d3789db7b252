namespace ScfGen.Signing;

/// <summary>
/// The values of <see cref="SignatureVerdict.Place"/>, which are the same for the same fault whatever the scheme. A header or parameter that
/// is missing has its own name for its place, and so has a time that is too far away, and a token or hash that is not the expected one. One that
/// is there and does not have its form has <see cref="ValueOf"/> its name.
/// </summary>
public static class SignaturePlaces
{
    /// <summary>The request, which is empty.</summary>
    public const string Request = "request";

    /// <summary>The HTTP method.</summary>
    public const string Method = "method";

    /// <summary>The path.</summary>
    public const string Path = "path";

    /// <summary>The query.</summary>
    public const string Query = "query";

    /// <summary>The body.</summary>
    public const string Body = "body";

    /// <summary>
    /// The parameters of signature v1 as a whole: one without a name or a sign of equality, one given twice or in another case, one that could be several, too many, or
    /// broken percent-encoding.
    /// </summary>
    public const string Parameters = "parameters";

    /// <summary>The header <c>Authorization</c>.</summary>
    public const string Authorization = "Authorization";

    /// <summary>The scheme's name, with which an Authorization begins.</summary>
    public const string Algorithm = "Algorithm";

    /// <summary>The part <c>Credential</c> of an Authorization.</summary>
    public const string Credential = "Credential";

    /// <summary>The date in the credential scope (TC3 and its variants).</summary>
    public const string CredentialDate = "date of Credential";

    /// <summary>The service in the credential scope (TC3 and its variants).</summary>
    public const string CredentialService = "service of Credential";

    /// <summary>The part <c>SignedHeaders</c> of an Authorization.</summary>
    public const string SignedHeaders = "SignedHeaders";

    /// <summary>A header that SignedHeaders names, and that is missing or holds a line break.</summary>
    public const string SignedHeader = "header named by SignedHeaders";

    /// <summary>The signature itself: missing, not in its form, not the expected one, or accepted before.</summary>
    public const string Signature = "Signature";

    /// <summary>The identifier of a key of Tencent Cloud.</summary>
    public const string SecretId = "SecretId";

    /// <summary>The identifier of a key of Alibaba Cloud.</summary>
    public const string AccessKeyId = "AccessKeyId";

    /// <summary>The parameter <c>Timestamp</c> of signature v1, or the part of CloudBase's Authorization.</summary>
    public const string Timestamp = "Timestamp";

    /// <summary>The parameter <c>Token</c> of signature v1, or the part of CloudBase's Authorization.</summary>
    public const string Token = "Token";

    /// <summary>The parameter <c>Nonce</c> of signature v1.</summary>
    public const string Nonce = "Nonce";

    /// <summary>The header <c>Content-Type</c>.</summary>
    public const string ContentType = "Content-Type";

    /// <summary>The header <c>Host</c>.</summary>
    public const string Host = "Host";

    /// <summary>The header <c>X-TC-Timestamp</c> of TC3.</summary>
    public const string TencentTimestamp = "X-TC-Timestamp";

    /// <summary>The header <c>X-TC-Token</c> of TC3.</summary>
    public const string TencentToken = "X-TC-Token";

    /// <summary>The header <c>X-Scf-Cam-Timestamp</c> of function URLs.</summary>
    public const string FunctionUrlTimestamp = "X-Scf-Cam-Timestamp";

    /// <summary>The header <c>X-Scf-Cam-Token</c> of function URLs.</summary>
    public const string FunctionUrlToken = "X-Scf-Cam-Token";

    /// <summary>The header <c>X-Scf-Cam-Uin</c> of function URLs.</summary>
    public const string FunctionUrlUin = "X-Scf-Cam-Uin";

    /// <summary>The header <c>x-acs-date</c> of ACS3.</summary>
    public const string Acs3Date = "x-acs-date";

    /// <summary>The header <c>x-acs-security-token</c> of ACS3.</summary>
    public const string Acs3Token = "x-acs-security-token";

    /// <summary>The header <c>x-acs-content-sha256</c> of ACS3.</summary>
    public const string Acs3ContentSha256 = "x-acs-content-sha256";

    /// <summary>The header <c>Date</c> of FC.</summary>
    public const string FcDate = "Date";

    /// <summary>The header <c>Content-MD5</c> of FC.</summary>
    public const string FcContentMd5 = "Content-MD5";

    /// <summary>The header <c>x-fc-security-token</c> of FC.</summary>
    public const string FcToken = "x-fc-security-token";

    /// <summary>What the place begins with for a header or parameter that is there and does not have its form.</summary>
    public const string ValuePrefix = "value of ";

    /// <summary>Gives the place for a header or parameter that is there and does not have its form: <c>value of X-TC-Timestamp</c>.</summary>
    /// <param name="name">The name of the header or parameter.</param>
    /// <returns>The place.</returns>
    public static string ValueOf(string name) => ValuePrefix + name;
}
