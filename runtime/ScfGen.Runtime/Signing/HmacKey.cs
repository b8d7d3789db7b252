using System.Security.Cryptography;
using System.Text;

namespace ScfGen.Signing;

/// <summary>A key of an HMAC. One object stands for one key, so that a thread can tell whether the HMAC that it has at hand is for it.</summary>
internal sealed class HmacKey(HashAlgorithmName algorithm, byte[] key)
{
    /// <summary>Makes the key of schemes that sign with the secret key itself.</summary>
    public static HmacKey FromSecret(HashAlgorithmName algorithm, Credential credential) => new(algorithm, Encoding.UTF8.GetBytes(credential.SecretKey));

    public IncrementalHash CreateHmac() => IncrementalHash.CreateHMAC(algorithm, key);
}
