using System.Security.Cryptography;

namespace ScfGen.Signing;

/// <summary>The HMAC keys of a verifier, for schemes that sign with the secret key itself.</summary>
internal sealed class SecretKeyCache(HashAlgorithmName algorithm)
{
    private readonly KeyTable<SecretHmacKey> _keys = new();

    public HmacKey Get(Credential credential)
    {
        SecretHmacKey? key = _keys.Find(credential);
        if (key is null || !key.IsFor(credential))
        {
            key = new SecretHmacKey(algorithm, credential);
            _keys.Keep(credential, key);
        }

        return key.Key;
    }
}
