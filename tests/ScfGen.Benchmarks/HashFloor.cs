using System.Security.Cryptography;
using System.Text;
using ScfGen.Benchmarks.ByHand;
using ScfGen.Benchmarks.Data;
using ScfGen.Signing;

namespace ScfGen.Benchmarks;

/// <summary>
/// The hashes that one signature needs, over the very bytes and with the day's key at hand: SHA-256 of the body and of the canonical request,
/// HMAC-SHA-256 of the string to sign. No signer can be faster than these.
/// </summary>
internal sealed class HashFloor : IDisposable
{
    private readonly byte[] _body;
    private readonly byte[] _canonicalRequest;
    private readonly byte[] _stringToSign;
    private readonly byte[] _key;
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];
    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash _hmac;

    public HashFloor(Tc3Steps steps, byte[] body)
    {
        _body = body;
        _canonicalRequest = Encoding.UTF8.GetBytes(steps.CanonicalRequest);
        _stringToSign = Encoding.UTF8.GetBytes(steps.StringToSign);

        // The third line of the string to sign is the scope, which begins with the date.
        string date = steps.StringToSign.Split('\n')[2].Split('/')[0];
        _key = SigningByHand.DayKey(Account.SecretKey, date, Account.Service);
        _hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
    }

    /// <summary>The signature that was computed last, in lower-case hexadecimal digits.</summary>
    public string LastSignature => Convert.ToHexStringLower(_hash);

    public byte OneShot()
    {
        SHA256.HashData(_body, _hash);
        SHA256.HashData(_canonicalRequest, _hash);
        HMACSHA256.HashData(_key, _stringToSign, _hash);
        return _hash[0];
    }

    public byte Reused()
    {
        _sha256.AppendData(_body);
        _sha256.GetHashAndReset(_hash);
        _sha256.AppendData(_canonicalRequest);
        _sha256.GetHashAndReset(_hash);
        _hmac.AppendData(_stringToSign);
        _hmac.GetHashAndReset(_hash);
        return _hash[0];
    }

    public void Dispose()
    {
        _sha256.Dispose();
        _hmac.Dispose();
    }
}
