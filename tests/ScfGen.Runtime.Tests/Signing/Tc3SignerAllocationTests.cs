using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Signing costs the garbage collector the headers and nothing else.</summary>
public sealed class Tc3SignerAllocationTests
{
    private const int Calls = 200;

    [Fact]
    public void Signing1KB_AllocatesTheHeaderStringsOnly()
    {
        var signer = new Tc3Signer(DocumentSample.Service);
        byte[] body = new byte[1024];
        Tc3Signature signature = default;

        // The first round derives the key and sets up what is kept; what the runtime itself does now and then is in one round or another.
        long fewest = long.MaxValue;
        for (int round = 0; round < 10; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Calls; i++)
            {
                signature = signer.Sign(DocumentSample.Credential, DocumentSample.Time, "POST", DocumentSample.Endpoint, DocumentSample.ContentType, body);
            }

            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(Calls * (SizeOf(signature.Authorization) + SizeOf(signature.Timestamp)), fewest);
    }

    // A string holds a header and a method table (a pointer each), its length, its characters and a zero, in whole pointers.
    private static long SizeOf(string text)
    {
        int size = (2 * IntPtr.Size) + sizeof(int) + ((text.Length + 1) * sizeof(char));
        return (size + IntPtr.Size - 1) / IntPtr.Size * IntPtr.Size;
    }
}
