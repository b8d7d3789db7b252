using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ScfGen.Signing;

/// <summary>
/// Compares tokens in a time that tells nothing of their contents. The framework's comparison goes byte by byte, and over a token takes several
/// times as long as the hashes of a signature.
/// </summary>
internal static class FixedTimeComparison
{
    // Not optimised, as the framework's is not, so that no compiler finds a way to stop early.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    public static bool AreEqual(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> received)
    {
        if (expected.Length != received.Length)
        {
            return false;
        }

        ReadOnlySpan<ulong> expectedWords = MemoryMarshal.Cast<byte, ulong>(expected);
        ReadOnlySpan<ulong> receivedWords = MemoryMarshal.Cast<byte, ulong>(received);
        ulong difference = 0;
        for (int i = 0; i < expectedWords.Length; i++)
        {
            difference |= expectedWords[i] ^ receivedWords[i];
        }

        for (int i = expectedWords.Length * sizeof(ulong); i < expected.Length; i++)
        {
            difference |= (byte)(expected[i] ^ received[i]);
        }

        return difference == 0;
    }
}
