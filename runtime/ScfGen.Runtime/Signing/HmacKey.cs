using System.Security.Cryptography;

namespace ScfGen.Signing;

/// <summary>A key of an HMAC. One object stands for one key, so that a thread can tell whether it has an HMAC for it at hand.</summary>
internal sealed class HmacKey(HashAlgorithmName algorithm, byte[] key)
{
    public IncrementalHash CreateHmac() => IncrementalHash.CreateHMAC(algorithm, key);
}
