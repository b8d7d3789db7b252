using System.Security.Cryptography;
using System.Text;

namespace ScfGen.Signing;

/// <summary>The HMAC key that a secret key is by itself.</summary>
internal sealed class SecretHmacKey(HashAlgorithmName algorithm, Credential credential)
{
    private readonly string _secretKey = credential.SecretKey;

    public HmacKey Key { get; } = new(algorithm, Encoding.UTF8.GetBytes(credential.SecretKey));

    public bool IsFor(Credential other) => _secretKey == other.SecretKey;
}
