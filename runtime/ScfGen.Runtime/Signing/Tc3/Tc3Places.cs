namespace ScfGen.Signing;

/// <summary>The places in a TC3 signature that verdicts name. A header's own name stands for the header as a whole, such as one that is missing.</summary>
internal static class Tc3Places
{
    public const string AuthorizationValue = "value of Authorization";
    public const string Credential = "Credential";
    public const string SignedHeaders = "SignedHeaders";
    public const string Signature = "Signature";
    public const string Timestamp = "Timestamp";
    public const string Token = "Token";
    public const string SecretId = "SecretId";
    public const string Date = "date of Credential";
    public const string Service = "service of Credential";
    public const string ExtraHeader = "header named by SignedHeaders";
    public const string Request = "request";
}
