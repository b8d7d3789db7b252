using System.Security.Cryptography;
using System.Text;

namespace ScfGen.Signing;

/// <summary>The header <c>Content-MD5</c>, which senders spell in three ways.</summary>
internal static class FcBodyHash
{
    private const int HexLength = 2 * MD5.HashSizeInBytes;
    private const int MaxBase64Length = 44;

    /// <summary>
    /// Whether a header's value is the MD5 of a body: in Base64 as HTTP has it, in hexadecimal digits as the vendor's packages send it, or
    /// those digits in Base64.
    /// </summary>
    public static bool IsOf(ReadOnlySpan<byte> body, ReadOnlySpan<char> contentMd5)
    {
        Span<byte> hash = stackalloc byte[MD5.HashSizeInBytes];
#pragma warning disable CA5351 // The algorithm is the header's. What holds against forgery is the signature, which covers it.
        MD5.HashData(body, hash);
#pragma warning restore CA5351
        Span<char> hex = stackalloc char[HexLength];
        Utf8Builder.ToLowerHex(hash, hex);
        if (contentMd5.Equals(hex, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        Span<byte> hexBytes = stackalloc byte[HexLength];
        Encoding.ASCII.GetBytes(hex, hexBytes);
        return IsBase64Of(hash, contentMd5) || IsBase64Of(hexBytes, contentMd5);
    }

    private static bool IsBase64Of(ReadOnlySpan<byte> bytes, ReadOnlySpan<char> text)
    {
        Span<char> base64 = stackalloc char[MaxBase64Length];
        return Convert.TryToBase64Chars(bytes, base64, out int length) && text.SequenceEqual(base64[..length]);
    }
}
