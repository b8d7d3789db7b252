using System.Buffers;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Signing costs the garbage collector the text to send, and verification a constant.</summary>
public sealed class V1SignerAllocationTests
{
    private const int Calls = 200;

    // What the verifier documents of a 64-bit process: the object that the parameters are read into.
    private const int ParametersObject = 72;

    [Theory]
    [InlineData(V1SignatureMethod.HmacSha1)]
    [InlineData(V1SignatureMethod.HmacSha256)]
    public void Signing1KB_AllocatesTheTextOnly(V1SignatureMethod method)
    {
        using RequestParameters parameters = V1Sample.Parameters(("Zone", "1"), ("ClientContext", new string('x', 1024)), ("Name", "a b"));
        var signer = new V1Signer(method, V1Sample.FixedNonce);
        V1Signature signature = default;

        long fewest = Fewest(() => signature = signer.Sign(
            V1Sample.Credential, V1Sample.Time, "POST", V1Sample.Endpoint, parameters, "Invoke", "2018-04-16", "ap-guangzhou"));

        Assert.Equal(Calls * SizeOf(signature.Parameters), fewest);
    }

    [Fact]
    public void SigningIntoABuffer_AllocatesNothing()
    {
        using RequestParameters parameters = V1Sample.Parameters(("ClientContext", "{\"key\": \"" + new string('x', 1024) + "\"}"), ("Name", "a b"));
        var signer = new V1Signer(V1SignatureMethod.HmacSha256, V1Sample.FixedNonce);
        var form = new ArrayBufferWriter<byte>(4096);

        long fewest = Fewest(() =>
        {
            form.ResetWrittenCount();
            signer.WriteSigned(V1Sample.Credential, V1Sample.Time, "POST", V1Sample.Endpoint, parameters, form, "Invoke", "2018-04-16", "ap-guangzhou");
        });

        Assert.Equal(0, fewest);
    }

    [Theory]
    [InlineData(V1SignatureMethod.HmacSha1)]
    [InlineData(V1SignatureMethod.HmacSha256)]
    public void ComputingASignature_AllocatesItsTextOnly(V1SignatureMethod method)
    {
        using RequestParameters parameters = V1Sample.Parameters(
            ("ClientContext", new string('x', 1024)),
            ("SecretId", V1Sample.WithoutToken.SecretId),
            ("SignatureMethod", method == V1SignatureMethod.HmacSha1 ? "HmacSHA1" : "HmacSHA256"));
        var signer = new V1Signer(method);
        string signature = "";

        long fewest = Fewest(() => signature = signer.ComputeSignature(V1Sample.WithoutToken, "POST", V1Sample.Endpoint, parameters));

        Assert.Equal(Calls * SizeOf(signature), fewest);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100_000)]
    public void Verifying_AllocatesTheIdentifierAndOneSmallObjectWhateverTheSize(int length)
    {
        using RequestParameters parameters = V1Sample.Parameters(("Zone", "1"), ("ClientContext", new string('x', length)));
        string sent = new V1Signer(V1SignatureMethod.HmacSha256, V1Sample.FixedNonce)
            .Sign(V1Sample.Credential, V1Sample.Time, "POST", V1Sample.Endpoint, parameters, "Invoke", "2018-04-16").Parameters;
        SignedRequest received = V1Sample.Received("POST", sent);
        var verifier = new V1SignatureVerifier(
            static _ => V1Sample.Credential, new SignatureVerifierOptions { TimeProvider = new ManualTime(V1Sample.Time) });
        bool isValid = true;

        long fewest = Fewest(() => isValid &= verifier.Verify(received).IsValid);

        Assert.True(isValid);
        Assert.Equal(Calls * (SizeOf(V1Sample.Credential.SecretId) + ParametersObject), fewest);
    }

    // The first round sets up what is kept; what the runtime itself does now and then is in one round or another.
    private static long Fewest(Action call)
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

        return fewest;
    }

    // A string holds a header and a method table (a pointer each), its length, its characters and a zero, in whole pointers.
    private static long SizeOf(string text)
    {
        int size = (2 * IntPtr.Size) + sizeof(int) + ((text.Length + 1) * sizeof(char));
        return (size + IntPtr.Size - 1) / IntPtr.Size * IntPtr.Size;
    }
}
