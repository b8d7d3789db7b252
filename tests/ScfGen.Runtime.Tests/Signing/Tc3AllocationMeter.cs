namespace ScfGen.Runtime.Tests;

/// <summary>Measures what calls cost the garbage collector.</summary>
internal static class Tc3AllocationMeter
{
    private const int Calls = 200;

    /// <summary>
    /// Gives the bytes of one call. The first round derives the key and sets up what is kept; what the runtime itself does now and then is in one
    /// round or another, so the cheapest round counts.
    /// </summary>
    public static double BytesPerCall(Action call)
    {
        long fewest = long.MaxValue;
        for (int round = 0; round < 10; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Calls; i++)
            {
                call();
            }

            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return (double)fewest / Calls;
    }

    // A string holds a header and a method table (a pointer each), its length, its characters and a zero, in whole pointers.
    public static double SizeOf(string text)
    {
        int size = (2 * IntPtr.Size) + sizeof(int) + ((text.Length + 1) * sizeof(char));
        return (size + IntPtr.Size - 1) / IntPtr.Size * IntPtr.Size;
    }
}
