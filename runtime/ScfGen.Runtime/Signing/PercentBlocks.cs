using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ScfGen.Signing;

/// <summary>
/// Percent-encodes 16 bytes at a time. Texts such as JSON are encoded in two characters of five, at places that no branch predictor foresees.
/// </summary>
internal static class PercentBlocks
{
    /// <summary>The length of a block.</summary>
    public const int Length = 16;

    /// <summary>How many bytes beyond three times the text a destination has, since whole vectors are written.</summary>
    public const int Slack = Length;

    // At the low four bits of a byte, a bit for each value of the high ones with which it is unreserved.
    private static readonly Vector128<byte> s_unreserved = MakeUnreserved();

    // For each choice of reserved bytes among four, which bytes of (byte, percent sign, two digits) four times are written.
    private static readonly Vector128<byte>[] s_choices = [.. Enumerable.Range(0, 16).Select(MakeChoice)];

    /// <summary>Whether the machine has what is needed.</summary>
    public static bool IsSupported => Ssse3.IsSupported || AdvSimd.Arm64.IsSupported;

    /// <summary>Encodes all whole blocks of a text.</summary>
    /// <param name="utf8">The text; what is behind its last whole block is left.</param>
    /// <param name="destination">Where to; it has three times the text's length and <see cref="Slack"/>.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Encode(ReadOnlySpan<byte> utf8, Span<byte> destination)
    {
        // What is written by reference below stays within this.
        ArgumentOutOfRangeException.ThrowIfLessThan(destination.Length, checked((3 * utf8.Length) + Slack));
        Debug.Assert(IsSupported, "Blocks need a machine that has them.");
        var digits = Vector128.Create("0123456789ABCDEF"u8);
        var highBits = Vector128.Create(1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, (byte)0);
        Vector128<byte> unreserved = s_unreserved;
        ref Vector128<byte> choices = ref MemoryMarshal.GetArrayDataReference(s_choices);
        ref byte begin = ref MemoryMarshal.GetReference(destination);
        nuint written = 0;
        for (; utf8.Length >= Length; utf8 = utf8[Length..])
        {
            var block = Vector128.Create(utf8);
            Vector128<byte> low = block & Vector128.Create((byte)15);
            Vector128<byte> high = (block.AsUInt16() >>> 4).AsByte() & Vector128.Create((byte)15);
            uint reserved = Vector128.Equals(Shuffle(unreserved, low) & Shuffle(highBits, high), Vector128<byte>.Zero).ExtractMostSignificantBits();
            ref byte to = ref Unsafe.Add(ref begin, written);
            written += Length + Added(reserved);
            if (reserved == 0)
            {
                block.StoreUnsafe(ref to);
                continue;
            }

            // Sixteen times a byte, a percent sign and two digits, in four vectors.
            var percent = Vector128.Create((byte)'%');
            Vector128<byte> firstDigit = Shuffle(digits, high);
            Vector128<byte> secondDigit = Shuffle(digits, low);
            Vector128<ushort> left = ZipLow(block, percent).AsUInt16();
            Vector128<ushort> right = ZipLow(firstDigit, secondDigit).AsUInt16();
            Shuffle(ZipLow(left, right).AsByte(), Choice(ref choices, reserved)).StoreUnsafe(ref to);
            Shuffle(ZipHigh(left, right).AsByte(), Choice(ref choices, reserved >> 4)).StoreUnsafe(ref to, 4 + Added(reserved & 0xF));
            left = ZipHigh(block, percent).AsUInt16();
            right = ZipHigh(firstDigit, secondDigit).AsUInt16();
            Shuffle(ZipLow(left, right).AsByte(), Choice(ref choices, reserved >> 8)).StoreUnsafe(ref to, 8 + Added(reserved & 0xFF));
            Shuffle(ZipHigh(left, right).AsByte(), Choice(ref choices, reserved >> 12)).StoreUnsafe(ref to, 12 + Added(reserved & 0xFFF));
        }

        return (int)written;
    }

    private static nuint Added(uint reserved) => (nuint)(2 * BitOperations.PopCount(reserved));

    private static Vector128<byte> Choice(ref Vector128<byte> choices, uint reserved) => Unsafe.Add(ref choices, reserved & 0xF);

    private static Vector128<byte> Shuffle(Vector128<byte> values, Vector128<byte> places) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(values, places) : AdvSimd.Arm64.VectorTableLookup(values, places);

    private static Vector128<byte> ZipLow(Vector128<byte> a, Vector128<byte> b) =>
        Sse2.IsSupported ? Sse2.UnpackLow(a, b) : AdvSimd.Arm64.ZipLow(a, b);

    private static Vector128<byte> ZipHigh(Vector128<byte> a, Vector128<byte> b) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(a, b) : AdvSimd.Arm64.ZipHigh(a, b);

    private static Vector128<ushort> ZipLow(Vector128<ushort> a, Vector128<ushort> b) =>
        Sse2.IsSupported ? Sse2.UnpackLow(a, b) : AdvSimd.Arm64.ZipLow(a, b);

    private static Vector128<ushort> ZipHigh(Vector128<ushort> a, Vector128<ushort> b) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(a, b) : AdvSimd.Arm64.ZipHigh(a, b);

    private static Vector128<byte> MakeUnreserved()
    {
        Span<byte> bits = stackalloc byte[Length];
        for (int b = 0; b < 128; b++)
        {
            if (PercentEncoding.IsUnreserved((byte)b))
            {
                bits[b & 15] |= (byte)(1 << (b >> 4));
            }
        }

        return Vector128.Create<byte>(bits);
    }

    private static Vector128<byte> MakeChoice(int reserved)
    {
        Span<byte> places = stackalloc byte[Length];
        places.Fill(byte.MaxValue);
        int count = 0;
        for (int i = 0; i < 4; i++)
        {
            bool isReserved = (reserved & (1 << i)) != 0;
            for (int j = isReserved ? 1 : 0; j <= (isReserved ? 3 : 0); j++)
            {
                places[count++] = (byte)((4 * i) + j);
            }
        }

        return Vector128.Create<byte>(places);
    }
}
