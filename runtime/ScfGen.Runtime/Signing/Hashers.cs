using System.Security.Cryptography;

namespace ScfGen.Signing;

/// <summary>
/// A thread's hash objects: reusing them is faster on short inputs than the one-shot calls, and allocates nothing. The HMACs of a few keys are
/// kept, so that keys may alternate.
/// </summary>
internal sealed class Hashers
{
    private const int KeptHmacs = 4;

    [ThreadStatic]
    private static Hashers? t_instance;

    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly HmacKey?[] _keys = new HmacKey?[KeptHmacs];
    private readonly IncrementalHash?[] _hmacs = new IncrementalHash?[KeptHmacs];
    private int _next;

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
        IncrementalHash hmac = HmacOf(key);
        hmac.AppendData(data);
        hmac.GetHashAndReset(destination);
    }

    private IncrementalHash HmacOf(HmacKey key)
    {
        for (int i = 0; i < KeptHmacs; i++)
        {
            if (ReferenceEquals(_keys[i], key))
            {
                return _hmacs[i]!;
            }
        }

        IncrementalHash hmac = key.CreateHmac();
        _hmacs[_next]?.Dispose();
        _hmacs[_next] = hmac;
        _keys[_next] = key;
        _next = (_next + 1) % KeptHmacs;
        return hmac;
    }
}
