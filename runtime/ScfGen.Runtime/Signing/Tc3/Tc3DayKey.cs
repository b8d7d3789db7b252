using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ScfGen.Signing;

/// <summary>The signing key that is derived from a secret key for one UTC day and one service (step 3 of the document).</summary>
internal sealed class Tc3DayKey
{
    private const int SecondsPerDay = 24 * 60 * 60;

    private readonly string _secretKey;
    private readonly long _day;
    private readonly byte[] _scope;

    private Tc3DayKey(string secretKey, long day, byte[] scope, byte[] key)
    {
        _secretKey = secretKey;
        _day = day;
        _scope = scope;
        Key = new HmacKey(HashAlgorithmName.SHA256, key);
    }

    /// <summary>The credential scope in UTF-8: <c>2019-02-25/cvm/tc3_request</c>.</summary>
    public ReadOnlySpan<byte> Scope => _scope;

    public HmacKey Key { get; }

    public static Tc3DayKey Derive(Credential credential, string service, long seconds)
    {
        string date = DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        byte[] scope = Encoding.UTF8.GetBytes($"{date}/{service}/tc3_request");
        return new Tc3DayKey(credential.SecretKey, Day(seconds), scope, Tc3Scheme.DeriveKey(credential.SecretKey, date, service));
    }

    public bool IsFor(Credential credential, long seconds) => _day == Day(seconds) && _secretKey == credential.SecretKey;

    private static long Day(long seconds) => Math.DivRem(seconds, SecondsPerDay, out long rest) - (rest < 0 ? 1 : 0);
}
