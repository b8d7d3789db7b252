namespace ScfGen.Signing;

/// <summary>The names of the headers that an FC signature makes or covers.</summary>
internal static class FcHeaders
{
    public const string ContentMd5 = "Content-MD5";
    public const string ContentType = "Content-Type";
    public const string Date = "Date";
    public const string SecurityToken = "x-fc-security-token";

    public static bool IsPrefixed(string name) => name.StartsWith("x-fc-", StringComparison.OrdinalIgnoreCase);

    public static bool IsNamed(string name, string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);
}
