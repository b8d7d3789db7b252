using System.Text;

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

    /// <summary>How many headers <see cref="Usual"/> has, and the places of those that the signer sets or asks for.</summary>
    public const int UsualCount = 8;
    public const int ContentTypePlace = 0;
    public const int HostPlace = 1;
    public const int ActionPlace = 2;
    public const int ContentSha256Place = 3;
    public const int DatePlace = 4;
    public const int SecurityTokenPlace = 5;
    public const int NoncePlace = 6;
    public const int VersionPlace = 7;

    private static readonly string[] s_usual = [ContentType, Host, Action, ContentSha256, Date, SecurityToken, Nonce, Version];
    private static readonly byte[][] s_usualUtf8 = [.. s_usual.Select(Encoding.ASCII.GetBytes)];

    /// <summary>The headers that requests usually have, in the order of their names.</summary>
    public static ReadOnlySpan<string> Usual => s_usual;

    /// <summary>Gives the name of the usual header at a place in UTF-8.</summary>
    public static ReadOnlySpan<byte> UsualUtf8(int place) => s_usualUtf8[place];

    /// <summary>Whether a header's name begins as those do that the scheme covers whatever they are.</summary>
    public static bool IsPrefixed(string name) => name.StartsWith("x-acs-", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the signer itself makes the usual header at a place.</summary>
    public static bool IsOwn(int place, Acs3Mode mode) =>
        place is DatePlace or SecurityTokenPlace || (place == ContentSha256Place && mode == Acs3Mode.OpenApi);

    /// <summary>Finds the place of a name among the usual ones.</summary>
    /// <returns>The place, or a negative number.</returns>
    public static int FindUsual(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < s_usual.Length; i++)
        {
            if (name.SequenceEqual(s_usual[i]) || name.Equals(s_usual[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Gives a name as a string, without making one for those that requests usually have.</summary>
    public static string Intern(ReadOnlySpan<char> name)
    {
        foreach (string usual in s_usual)
        {
            if (name.SequenceEqual(usual))
            {
                return usual;
            }
        }

        return name.ToString();
    }
}
