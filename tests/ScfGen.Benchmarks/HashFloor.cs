using System.Security.Cryptography;
using System.Text;
using ScfGen.Benchmarks.ByHand;
using ScfGen.Benchmarks.Data;
using ScfGen.Signing;

namespace ScfGen.Benchmarks;

/// <summary>
/// The hashes that one signature needs, over the very bytes and with the key at hand: SHA-256 of what the scheme hashes, if anything, and the
/// HMAC of the string to sign. No signer and no verifier can be faster than these.
/// </summary>
internal sealed class HashFloor : IDisposable
{
    private readonly HashAlgorithmName _algorithm;
    private readonly byte[] _key;
    private readonly byte[] _stringToSign;
    private readonly byte[][] _hashed;
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];
    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash _hmac;
    private int _length;

    /// <summary>Takes what is hashed.</summary>
    /// <param name="algorithm">The algorithm of the HMAC.</param>
    /// <param name="key">The key of the HMAC.</param>
    /// <param name="stringToSign">What the HMAC is computed over.</param>
    /// <param name="hashed">What the scheme hashes with SHA-256 before that.</param>
    public HashFloor(HashAlgorithmName algorithm, byte[] key, string stringToSign, params byte[][] hashed)
    {
        _algorithm = algorithm;
        _key = key;
        _stringToSign = Encoding.UTF8.GetBytes(stringToSign);
        _hashed = hashed;
        _hmac = IncrementalHash.CreateHMAC(algorithm, key);
    }

    /// <summary>The signature that was computed last, in lower-case hexadecimal digits.</summary>
    public string LastSignature => Convert.ToHexStringLower(_hash.AsSpan(0, _length));

    /// <summary>Makes the floor of TC3 and its variants, which hash the body and the canonical request, and sign with the day's key.</summary>
    public static HashFloor Of(Tc3Steps steps, byte[] body)
    {
        // The third line of the string to sign is the scope, which begins with the date and the service.
        string[] scope = steps.StringToSign.Split('\n')[2].Split('/');
        byte[] key = SigningByHand.DayKey(Account.SecretKey, scope[0], scope[1]);
        return new HashFloor(HashAlgorithmName.SHA256, key, steps.StringToSign, body, Encoding.UTF8.GetBytes(steps.CanonicalRequest));
    }

    public byte OneShot()
    {
        foreach (byte[] data in _hashed)
        {
            SHA256.HashData(data, _hash);
        }

        _length = CryptographicOperations.HmacData(_algorithm, _key, _stringToSign, _hash);
        return _hash[0];
    }

    public byte Reused()
    {
        foreach (byte[] data in _hashed)
        {
            _sha256.AppendData(data);
            _sha256.GetHashAndReset(_hash);
        }

        _hmac.AppendData(_stringToSign);
        _length = _hmac.GetHashAndReset(_hash);
        return _hash[0];
    }

    public void Dispose()
    {
        _sha256.Dispose();
        _hmac.Dispose();
    }
}
