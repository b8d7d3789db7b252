using System.Buffers;
using ScfGen.Http;

namespace ScfGen.Runtime.Tests;

/// <summary>A buffer that held a credential goes back to the pool cleared.</summary>
public sealed class ResponseBodyTests
{
    private const int PooledSize = 4096;

    [Fact]
    public async Task BodyThatHoldsSecrets_IsNotLeftInThePool()
    {
        byte[] secret = [.. Enumerable.Repeat((byte)'s', 4000)];
        using var content = new ByteArrayContent(secret);

        ResponseBody body = await ResponseBody.ReadAsync(content, 10_000, holdsSecrets: true, CancellationToken.None);
        Assert.True(body.Bytes.SequenceEqual(secret));
        body.Dispose();

        // What this thread gave back last is what it gets first.
        byte[] next = ArrayPool<byte>.Shared.Rent(PooledSize);
        try
        {
            Assert.DoesNotContain((byte)'s', next);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(next);
        }
    }
}
