using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace ScfGen.Signing;

/// <summary>The header <c>Authorization</c> of FC: put together, and the parts of a received one.</summary>
internal readonly ref struct FcAuthorization
{
    /// <summary>The length of a signature in Base64.</summary>
    public const int SignatureLength = 44;

    private const string Start = "FC ";
    private const int StackCharacters = 256;

    private FcAuthorization(ReadOnlySpan<char> keyId, ReadOnlySpan<char> signature)
    {
        KeyId = keyId;
        Signature = signature;
    }

    public ReadOnlySpan<char> KeyId { get; }

    public ReadOnlySpan<char> Signature { get; }

    /// <summary>Puts the header together.</summary>
    [SkipLocalsInit]
    public static string Make(string keyId, ReadOnlySpan<byte> hash)
    {
        int length = Start.Length + keyId.Length + 1 + SignatureLength;
        Span<char> text = length <= StackCharacters ? stackalloc char[StackCharacters] : new char[length];
        text = text[..length];
        Start.CopyTo(text);
        keyId.CopyTo(text[Start.Length..]);
        text[Start.Length + keyId.Length] = ':';
        Convert.TryToBase64Chars(hash, text[^SignatureLength..], out _);
        return new string(text);
    }

    /// <summary>Takes the header apart.</summary>
    /// <returns>The refusal; null where the header has its form.</returns>
    public static SignatureVerdict? Parse(string text, out FcAuthorization result)
    {
        result = default;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        if (!rest.StartsWith(Start, StringComparison.Ordinal))
        {
            return SignatureVerdict.Malformed(SignaturePlaces.Algorithm, "Authorization does not begin with FC and a space.");
        }

        rest = rest[Start.Length..];
        int colon = rest.LastIndexOf(':');
        if (colon < 0)
        {
            return SignatureVerdict.MalformedValue(
                SignaturePlaces.Authorization, "Authorization is not \"FC\", a space, an AccessKey ID, a colon and a signature.");
        }

        ReadOnlySpan<char> signature = rest[(colon + 1)..];
        if (signature.Length != SignatureLength || !Base64.IsValid(signature, out int bytes) || bytes != SHA256.HashSizeInBytes)
        {
            return SignatureVerdict.Malformed(SignaturePlaces.Signature, "Authorization does not end with a signature of 32 bytes in Base64.");
        }

        result = new FcAuthorization(rest[..colon], signature);
        return null;
    }
}
