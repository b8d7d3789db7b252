using System.Security.Cryptography;

namespace ScfGen.Signing;

/// <summary>A thread's hash objects: reusing them is faster on short inputs than the one-shot calls, and allocates nothing.</summary>
internal sealed class Hashers
{
    [ThreadStatic]
    private static Hashers? t_instance;

    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private IncrementalHash? _hmac;
    private HmacKey? _hmacKey;

    private Hashers()
    {
    }

    public static Hashers ForThisThread() => t_instance ??= new Hashers();

    public void Sha256(ReadOnlySpan<byte> data, Span<byte> destination)
    {
        _sha256.AppendData(data);
        _sha256.GetHashAndReset(destination);
    }

    public void Hmac(HmacKey key, ReadOnlySpan<byte> data, Span<byte> destination)
    {
        if (_hmac is null || !ReferenceEquals(_hmacKey, key))
        {
            _hmac?.Dispose();
            _hmac = key.CreateHmac();
            _hmacKey = key;
        }

        _hmac.AppendData(data);
        _hmac.GetHashAndReset(destination);
    }
}
