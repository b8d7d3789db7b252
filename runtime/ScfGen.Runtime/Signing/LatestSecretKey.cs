using System.Security.Cryptography;

namespace ScfGen.Signing;

/// <summary>Keeps the HMAC key of a signer's latest credential, for schemes that sign with the secret key itself. Earlier ones are forgotten.</summary>
internal sealed class LatestSecretKey(HashAlgorithmName algorithm)
{
    private SecretHmacKey? _latest;

    public HmacKey Get(Credential credential)
    {
        SecretHmacKey? latest = Volatile.Read(ref _latest);
        if (latest is null || !latest.IsFor(credential))
        {
            latest = new SecretHmacKey(algorithm, credential);
            Volatile.Write(ref _latest, latest);
        }

        return latest.Key;
    }
}
