using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace ScfGen.Signing;

/// <summary>The header <c>Authorization</c> of ACS3: put together, and the parts of a received one.</summary>
internal readonly ref struct Acs3Authorization
{
    private const string Algorithm = "ACS3-HMAC-SHA256";
    private const int SignatureLength = 64;
    private const int StackCharacters = 384;

    private static readonly SearchValues<char> s_lowerHex = SearchValues.Create("0123456789abcdef");

    private Acs3Authorization(ReadOnlySpan<char> keyId, ReadOnlySpan<char> signedHeaders, ReadOnlySpan<char> signature)
    {
        KeyId = keyId;
        SignedHeaders = signedHeaders;
        Signature = signature;
    }

    public ReadOnlySpan<char> KeyId { get; }

    public ReadOnlySpan<char> SignedHeaders { get; }

    public ReadOnlySpan<char> Signature { get; }

    /// <summary>Puts the header together.</summary>
    [SkipLocalsInit]
    public static string Make(string keyId, ReadOnlySpan<byte> signedHeaders, ReadOnlySpan<byte> hash)
    {
        const string Begin = Algorithm + " Credential=";
        const string Middle = ",SignedHeaders=";
        const string End = ",Signature=";
        int length = Begin.Length + keyId.Length + Middle.Length + signedHeaders.Length + End.Length + SignatureLength;
        Span<char> text = length <= StackCharacters ? stackalloc char[StackCharacters] : new char[length];
        text = text[..length];
        Span<char> rest = text;
        Take(ref rest, Begin);
        Take(ref rest, keyId);
        Take(ref rest, Middle);
        Ascii.ToUtf16(signedHeaders, rest, out int written);
        rest = rest[written..];
        Take(ref rest, End);
        Utf8Builder.ToLowerHex(hash, rest);
        return new string(text);

        static void Take(ref Span<char> rest, string part)
        {
            part.CopyTo(rest);
            rest = rest[part.Length..];
        }
    }

    /// <summary>Takes the header apart.</summary>
    /// <returns>The refusal; null where the header has its form.</returns>
    public static SignatureVerdict? Parse(string text, out Acs3Authorization result)
    {
        result = default;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        if (!rest.StartsWith(Algorithm, StringComparison.Ordinal) || rest.Length == Algorithm.Length || rest[Algorithm.Length] != ' ')
        {
            return SignatureVerdict.Malformed(SignaturePlaces.Algorithm, $"Authorization does not begin with {Algorithm} and a space.");
        }

        rest = rest[Algorithm.Length..];
        if (!TryTake(ref rest, "Credential=", out ReadOnlySpan<char> keyId))
        {
            return SignatureVerdict.Malformed(SignaturePlaces.Credential, "Authorization lacks Credential, its first part, or it is empty.");
        }

        if (!TryTake(ref rest, "SignedHeaders=", out ReadOnlySpan<char> signedHeaders))
        {
            return SignatureVerdict.Malformed(SignaturePlaces.SignedHeaders, "Authorization lacks SignedHeaders, its second part, or it is empty.");
        }

        if (!TryTake(ref rest, "Signature=", out ReadOnlySpan<char> signature)
            || !rest.IsEmpty
            || signature.Length != SignatureLength
            || signature.ContainsAnyExcept(s_lowerHex))
        {
            return SignatureVerdict.Malformed(SignaturePlaces.Signature, "Authorization does not end with Signature and 64 lower-case hexadecimal digits.");
        }

        result = new Acs3Authorization(keyId, signedHeaders, signature);
        return null;
    }

    // The parts are separated by commas; spaces behind them, which the scheme does not have, do no harm.
    private static bool TryTake(scoped ref ReadOnlySpan<char> rest, string name, out ReadOnlySpan<char> value)
    {
        rest = rest.TrimStart(' ');
        if (!rest.StartsWith(name, StringComparison.Ordinal))
        {
            value = default;
            return false;
        }

        rest = rest[name.Length..];
        int end = rest.IndexOf(',');
        value = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return !value.IsEmpty;
    }
}
