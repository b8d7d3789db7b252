using System.Security.Cryptography;

namespace ScfGen.Signing;

/// <summary>Keeps the HMAC key of the latest credential, for schemes that sign with the secret key itself.</summary>
internal sealed class SecretKeyCache(HashAlgorithmName algorithm)
{
    private Entry? _latest;

    public HmacKey Get(Credential credential)
    {
        Entry? entry = Volatile.Read(ref _latest);
        if (entry is null || entry.SecretKey != credential.SecretKey)
        {
            entry = new Entry(credential.SecretKey, HmacKey.FromSecret(algorithm, credential));
            Volatile.Write(ref _latest, entry);
        }

        return entry.Key;
    }

    private sealed class Entry(string secretKey, HmacKey key)
    {
        public string SecretKey { get; } = secretKey;

        public HmacKey Key { get; } = key;
    }
}
