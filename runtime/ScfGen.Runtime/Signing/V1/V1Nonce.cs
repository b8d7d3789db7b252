using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ScfGen.Signing;

/// <summary>Positive random numbers. Each thread draws for many at once, since a draw costs as much as a signature.</summary>
internal static class V1Nonce
{
    private const int BytesAtOnce = 1024;

    [ThreadStatic]
    private static byte[]? t_bytes;

    [ThreadStatic]
    private static int t_left;

    /// <summary>Gives a number from 1 to 2^31 - 1, the range that the document's programs draw from.</summary>
    public static long Next()
    {
        byte[] bytes = t_bytes ??= new byte[BytesAtOnce];
        int number;
        do
        {
            if (t_left == 0)
            {
                RandomNumberGenerator.Fill(bytes);
                t_left = bytes.Length;
            }

            t_left -= sizeof(int);
            number = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(t_left)) & int.MaxValue;
        }
        while (number == 0);
        return number;
    }
}
