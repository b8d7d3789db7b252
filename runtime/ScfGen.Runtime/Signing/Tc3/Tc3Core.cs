using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ScfGen.Signing;

/// <summary>
/// Takes a request through the steps, for TC3-HMAC-SHA256 and its variants for function URLs and CloudBase. The key derived for a day is kept, so
/// that a signature costs two hashes and one HMAC.
/// </summary>
/// <param name="service">The service's name in the credential scope.</param>
/// <param name="target">What is signed of the path and the query.</param>
/// <param name="isCloudBase">Whether the content type keeps its case, and the timestamp and the token end the Authorization.</param>
internal sealed class Tc3Core(string service, Tc3Target target, bool isCloudBase = false)
{
    private const int StackBytes = 512;

    private Tc3DayKey? _dayKey;

    /// <summary>Gives the Authorization of a request.</summary>
    public string Sign(Credential credential, long seconds, ReadOnlySpan<char> timestamp, in Tc3Request request)
    {
        ArgumentNullException.ThrowIfNull(credential);
        var canonical = new Utf8Builder(stackalloc byte[StackBytes]);
        var toSign = new Utf8Builder(stackalloc byte[StackBytes / 2]);
        var authorization = new Utf8Builder(stackalloc byte[StackBytes]);
        try
        {
            Span<byte> requestHash = stackalloc byte[SHA256.HashSizeInBytes];
            Span<byte> signature = stackalloc byte[SHA256.HashSizeInBytes];
            Run(ref canonical, ref toSign, ref authorization, credential, seconds, timestamp, request, requestHash, signature);
            return Encoding.UTF8.GetString(authorization.Written);
        }
        finally
        {
            canonical.Dispose();
            toSign.Dispose();
            authorization.Dispose();
        }
    }

    /// <summary>Gives the Authorization of a request, and its timestamp, which a header of its own holds.</summary>
    public string Sign(Credential credential, DateTimeOffset time, in Tc3Request request, out string timestamp)
    {
        long seconds = time.ToUnixTimeSeconds();
        timestamp = seconds.ToString(CultureInfo.InvariantCulture);
        return Sign(credential, seconds, timestamp, request);
    }

    /// <summary>Gives what each step makes of a request.</summary>
    public Tc3Steps Explain(Credential credential, DateTimeOffset time, in Tc3Request request)
    {
        ArgumentNullException.ThrowIfNull(credential);
        long seconds = time.ToUnixTimeSeconds();
        string timestamp = seconds.ToString(CultureInfo.InvariantCulture);
        var canonical = new Utf8Builder(stackalloc byte[StackBytes]);
        var toSign = new Utf8Builder(stackalloc byte[StackBytes / 2]);
        var authorization = new Utf8Builder(stackalloc byte[StackBytes]);
        try
        {
            Span<byte> requestHash = stackalloc byte[SHA256.HashSizeInBytes];
            Span<byte> signature = stackalloc byte[SHA256.HashSizeInBytes];
            Run(ref canonical, ref toSign, ref authorization, credential, seconds, timestamp, request, requestHash, signature);
            return new Tc3Steps(
                Encoding.UTF8.GetString(canonical.Written),
                Utf8Builder.LowerHex(requestHash),
                Encoding.UTF8.GetString(toSign.Written),
                Utf8Builder.LowerHex(signature),
                Encoding.UTF8.GetString(authorization.Written));
        }
        finally
        {
            canonical.Dispose();
            toSign.Dispose();
            authorization.Dispose();
        }
    }

    private void Run(
        ref Utf8Builder canonical,
        ref Utf8Builder toSign,
        ref Utf8Builder authorization,
        Credential credential,
        long seconds,
        scoped ReadOnlySpan<char> timestamp,
        in Tc3Request request,
        scoped Span<byte> requestHash,
        scoped Span<byte> signature)
    {
        Tc3DayKey key = GetDayKey(credential, seconds);
        Range names = HashRequest(ref canonical, request, requestHash);
        Tc3Scheme.Sign(ref toSign, key, timestamp, requestHash, signature);
        Tc3Scheme.AppendAuthorization(ref authorization, credential.SecretId, key.Scope, canonical.Written[names], signature);
        if (isCloudBase)
        {
            Tc3Scheme.AppendCloudBaseEnd(ref authorization, timestamp, credential.Token);
        }
    }

    private Range HashRequest(ref Utf8Builder to, in Tc3Request request, scoped Span<byte> hash)
    {
        ReadOnlySpan<char> sent = request.PathAndQuery;
        int mark = sent.IndexOf('?');
        ReadOnlySpan<char> path = target == Tc3Target.PathAndQuery ? sent[..(mark < 0 ? sent.Length : mark)] : "/";
        ReadOnlySpan<char> query = target == Tc3Target.Nothing || mark < 0 ? "" : sent[(mark + 1)..];
        Tc3Scheme.AppendTarget(ref to, request.Method, path, query);
        Range names = request.Headers.Append(ref to, keepsContentTypeCase: isCloudBase);
        to.Append((byte)'\n');
        Tc3Scheme.HashRequest(ref to, request.Body, hash);
        return names;
    }

    private Tc3DayKey GetDayKey(Credential credential, long seconds)
    {
        Tc3DayKey? key = Volatile.Read(ref _dayKey);
        if (key is null || !key.IsFor(credential, seconds))
        {
            key = Tc3DayKey.Derive(credential, service, seconds);
            Volatile.Write(ref _dayKey, key);
        }

        return key;
    }
}
