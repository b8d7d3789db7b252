namespace ScfGen.Benchmarks;

/// <summary>What strings take on the heap of a 64-bit runtime.</summary>
internal static class HeapSize
{
    public static long Of(params ReadOnlySpan<string> texts)
    {
        long bytes = 0;
        foreach (string text in texts)
        {
            // Header, type, length, characters and a terminator, rounded up to eight bytes.
            bytes += (22 + (2L * text.Length) + 7) / 8 * 8;
        }

        return bytes;
    }
}
