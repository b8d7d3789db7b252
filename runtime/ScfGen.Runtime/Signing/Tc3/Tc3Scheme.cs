using System.Security.Cryptography;
using System.Text;

namespace ScfGen.Signing;

/// <summary>
/// The steps of TC3-HMAC-SHA256 in the order of the document "Signature v3", and what CloudBase adds to them. Signing and verifying take them
/// from here; the headers, of which a signer sorts its own and a verifier finds those that are named, are theirs.
/// </summary>
internal static class Tc3Scheme
{
    public const string Algorithm = "TC3-HMAC-SHA256";

    /// <summary>Step 1: appends HTTPRequestMethod, CanonicalURI and CanonicalQueryString, with which the canonical request begins.</summary>
    public static void AppendTarget(ref Utf8Builder to, string method, scoped ReadOnlySpan<char> path, scoped ReadOnlySpan<char> query)
    {
        MethodName.Append(ref to, method);
        to.Append((byte)'\n');
        to.Append(path);
        to.Append((byte)'\n');
        to.Append(query);
        to.Append((byte)'\n');
    }

    /// <summary>Step 1: appends a header's value as it stands in CanonicalHeaders.</summary>
    public static void AppendValue(ref Utf8Builder to, scoped ReadOnlySpan<char> value, bool keepsCase)
    {
        value = value.Trim(" \t");
        if (keepsCase)
        {
            to.Append(value);
        }
        else
        {
            to.AppendLower(value);
        }
    }

    /// <summary>Step 1: appends HashedRequestPayload, and hashes the canonical request that is then complete.</summary>
    public static void HashRequest(ref Utf8Builder to, scoped ReadOnlySpan<byte> body, scoped Span<byte> hash)
    {
        Hashers hashers = Hashers.ForThisThread();
        hashers.Sha256(body, hash);
        to.AppendLowerHex(hash);
        hashers.Sha256(to.Written, hash);
    }

    /// <summary>Step 2: appends the string to sign.</summary>
    public static void AppendStringToSign(
        ref Utf8Builder to, scoped ReadOnlySpan<char> timestamp, scoped ReadOnlySpan<byte> scope, scoped ReadOnlySpan<byte> requestHash)
    {
        to.Append("TC3-HMAC-SHA256\n"u8);
        to.Append(timestamp);
        to.Append((byte)'\n');
        to.Append(scope);
        to.Append((byte)'\n');
        to.AppendLowerHex(requestHash);
    }

    /// <summary>Step 3: derives the key of a day.</summary>
    public static byte[] DeriveKey(string secretKey, string date, string service)
    {
        byte[] secretDate = HMACSHA256.HashData(Encoding.UTF8.GetBytes("TC3" + secretKey), Encoding.UTF8.GetBytes(date));
        byte[] secretService = HMACSHA256.HashData(secretDate, Encoding.UTF8.GetBytes(service));
        return HMACSHA256.HashData(secretService, "tc3_request"u8);
    }

    /// <summary>Steps 2 and 3: appends the string to sign, and signs it.</summary>
    public static void Sign(
        ref Utf8Builder to, Tc3DayKey key, scoped ReadOnlySpan<char> timestamp, scoped ReadOnlySpan<byte> requestHash, scoped Span<byte> signature)
    {
        AppendStringToSign(ref to, timestamp, key.Scope, requestHash);
        Hashers.ForThisThread().Hmac(key.Key, to.Written, signature);
    }

    /// <summary>Step 4: appends the Authorization.</summary>
    public static void AppendAuthorization(
        ref Utf8Builder to,
        string secretId,
        scoped ReadOnlySpan<byte> scope,
        scoped ReadOnlySpan<byte> signedHeaders,
        scoped ReadOnlySpan<byte> signature)
    {
        to.Append("TC3-HMAC-SHA256 Credential="u8);
        to.Append(secretId);
        to.Append((byte)'/');
        to.Append(scope);
        to.Append(", SignedHeaders="u8);
        to.Append(signedHeaders);
        to.Append(", Signature="u8);
        to.AppendLowerHex(signature);
    }

    /// <summary>Step 4 of CloudBase: appends what ends its Authorization.</summary>
    public static void AppendCloudBaseEnd(ref Utf8Builder to, scoped ReadOnlySpan<char> timestamp, string? token)
    {
        to.Append(", Timestamp="u8);
        to.Append(timestamp);
        if (token is not null)
        {
            to.Append(", Token="u8);
            to.Append(token);
        }
    }
}
