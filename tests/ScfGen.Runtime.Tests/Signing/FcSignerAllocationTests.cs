using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>FC costs the garbage collector the header on the way out, and the key's identifier on the way in.</summary>
public sealed class FcSignerAllocationTests
{
    private const int Calls = 200;

    private static readonly Credential s_credential = new("AKIDEXAMPLE", "fake-secret-key", "fake-token");
    private static readonly DateTimeOffset s_time = DateTimeOffset.FromUnixTimeSeconds(1708593691);
    private static readonly Uri s_uri = new("https://hello.cn-shanghai.fcapp.run/hello?foo=bar&a=1");

    [Fact]
    public void SigningWithinASecond_AllocatesTheAuthorizationOnly()
    {
        var signer = new FcSigner();
        SignedHeader[] headers = [new("Content-Type", "application/json"), new("x-fc-trace-id", "1")];
        FcSignature signature = default;

        long fewest = Fewest(() => signature = signer.Sign(s_credential, s_time, "POST", s_uri, headers));

        Assert.Equal(Calls * SizeOf(signature.Authorization), fewest);
    }

    [Theory]
    [InlineData("foo=bar&a=1")]
    [InlineData("b=2&a=1&a=2&a%20b=+&c=%E4%BD%A0")]
    public void VerifyingAValidRequest_AllocatesTheKeysIdentifierOnly(string query)
    {
        FcSignature signature = new FcSigner().Sign(s_credential, s_time, "POST", new Uri("https://hello.cn-shanghai.fcapp.run/hello?" + query));
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Authorization"] = signature.Authorization,
            ["Date"] = signature.Date,
            ["x-fc-security-token"] = signature.SecurityToken!,
        };
        var request = new SignedRequest("POST", "/hello", query, new byte[1024], name => headers.GetValueOrDefault(name));
        var verifier = new FcSignatureVerifier(static _ => s_credential, options: new SignatureVerifierOptions { TimeProvider = new ManualTime(s_time) });
        SignatureVerdict verdict = default;

        long fewest = Fewest(() => verdict = verifier.Verify(request));

        Assert.True(verdict.IsValid, verdict.ToString());
        Assert.Equal(Calls * SizeOf(s_credential.SecretId), fewest);
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
