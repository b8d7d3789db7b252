using System.Security.Cryptography;

namespace ScfGen.Signing;

/// <summary>Random nonces of 32 hexadecimal digits. Each thread draws for many at once, since a draw costs as much as a signature.</summary>
internal static class Acs3Nonce
{
    private const int BytesOfOne = 16;
    private const int DrawnAtOnce = 64;

    [ThreadStatic]
    private static byte[]? t_bytes;

    [ThreadStatic]
    private static int t_left;

    public static string Next()
    {
        byte[] bytes = t_bytes ??= new byte[DrawnAtOnce * BytesOfOne];
        if (t_left == 0)
        {
            RandomNumberGenerator.Fill(bytes);
            t_left = bytes.Length;
        }

        t_left -= BytesOfOne;
        Span<char> digits = stackalloc char[2 * BytesOfOne];
        Utf8Builder.ToLowerHex(bytes.AsSpan(t_left, BytesOfOne), digits);
        return new string(digits);
    }
}
