namespace ScfGen.Signing;

/// <summary>The parts of the steps that signing and verifying have in common.</summary>
internal static class Tc3Form
{
    public const string Algorithm = "TC3-HMAC-SHA256";

    /// <summary>Appends HTTPRequestMethod, CanonicalURI and CanonicalQueryString.</summary>
    public static void AppendTarget(ref Utf8Builder to, string method, scoped ReadOnlySpan<char> path, scoped ReadOnlySpan<char> query)
    {
        MethodName.Append(ref to, method);
        to.Append((byte)'\n');
        to.Append(path);
        to.Append((byte)'\n');
        to.Append(query);
        to.Append((byte)'\n');
    }

    /// <summary>Appends a header's value in canonical form.</summary>
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

    /// <summary>Appends HashedRequestPayload, and hashes the canonical request that is then complete.</summary>
    public static void HashRequest(ref Utf8Builder to, scoped ReadOnlySpan<byte> body, scoped Span<byte> hash)
    {
        Hashers hashers = Hashers.ForThisThread();
        hashers.Sha256(body, hash);
        to.AppendLowerHex(hash);
        hashers.Sha256(to.Written, hash);
    }

    /// <summary>Steps 2 and 3 of the document: appends the string to sign, and signs it.</summary>
    public static void Sign(
        ref Utf8Builder to, Tc3DayKey key, scoped ReadOnlySpan<char> timestamp, scoped ReadOnlySpan<byte> requestHash, scoped Span<byte> signature)
    {
        to.Append("TC3-HMAC-SHA256\n"u8);
        to.Append(timestamp);
        to.Append((byte)'\n');
        to.Append(key.Scope);
        to.Append((byte)'\n');
        to.AppendLowerHex(requestHash);
        Hashers.ForThisThread().Hmac(key.Key, to.Written, signature);
    }
}
