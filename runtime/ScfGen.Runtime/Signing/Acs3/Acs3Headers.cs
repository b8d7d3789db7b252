namespace ScfGen.Signing;

/// <summary>The names of the headers that an ACS3 signature makes or covers.</summary>
internal static class Acs3Headers
{
    public const string Host = "host";
    public const string ContentType = "content-type";
    public const string Action = "x-acs-action";
    public const string ContentSha256 = SignaturePlaces.Acs3ContentSha256;
    public const string Date = SignaturePlaces.Acs3Date;
    public const string SecurityToken = SignaturePlaces.Acs3Token;
    public const string Nonce = "x-acs-signature-nonce";
    public const string Version = "x-acs-version";

    private static readonly string[] s_known = [Date, SecurityToken, Host, ContentType, Action, ContentSha256, Nonce, Version];

    /// <summary>Whether the scheme covers a header: those of its own prefix, the host and the content type.</summary>
    public static bool IsCovered(string name) =>
        name.StartsWith("x-acs-", StringComparison.OrdinalIgnoreCase) || IsNamed(name, Host) || IsNamed(name, ContentType);

    /// <summary>Whether the signer itself makes a header.</summary>
    public static bool IsOwn(string name, Acs3Mode mode) =>
        IsNamed(name, Date) || IsNamed(name, SecurityToken) || (mode == Acs3Mode.OpenApi && IsNamed(name, ContentSha256));

    public static bool IsNamed(string name, string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);

    /// <summary>Gives a name as a string, without making one for those that requests usually have.</summary>
    public static string Intern(ReadOnlySpan<char> name)
    {
        foreach (string known in s_known)
        {
            if (name.SequenceEqual(known))
            {
                return known;
            }
        }

        return name.ToString();
    }
}
