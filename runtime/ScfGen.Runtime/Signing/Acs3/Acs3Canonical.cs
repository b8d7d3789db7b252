using System.Buffers;

namespace ScfGen.Signing;

/// <summary>The texts of an ACS3 signature, which signing and verifying have in common.</summary>
internal static class Acs3Canonical
{
    private static readonly SearchValues<char> s_rewritten = SearchValues.Create("$+*%");

    /// <summary>Step 1: appends the canonical request.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path as sent.</param>
    /// <param name="query">The query as sent, without the question mark.</param>
    /// <param name="headers">The signed headers.</param>
    /// <param name="names">The line of their names; empty to make it.</param>
    /// <param name="payload">The body's hash, or nothing.</param>
    /// <param name="namesAt">Where the line of the names is in the canonical request.</param>
    /// <returns>Why there is no canonical request; null where there is one.</returns>
    public static UriProblem? AppendRequest(
        ref Utf8Builder to,
        string method,
        ReadOnlySpan<char> path,
        ReadOnlySpan<char> query,
        in Acs3CoveredHeaders headers,
        ReadOnlySpan<char> names,
        ReadOnlySpan<char> payload,
        out Range namesAt)
    {
        namesAt = default;
        MethodName.Append(ref to, method);
        to.Append((byte)'\n');
        AppendPath(ref to, path);
        to.Append((byte)'\n');
        if (Acs3Query.AppendSorted(ref to, query) is { } problem)
        {
            return problem;
        }

        to.Append((byte)'\n');
        headers.AppendLines(ref to);
        to.Append((byte)'\n');
        int start = to.Length;
        if (names.IsEmpty)
        {
            headers.AppendNames(ref to);
        }
        else
        {
            to.Append(names);
        }

        namesAt = start..to.Length;
        to.Append((byte)'\n');
        to.Append(payload);
        return null;
    }

    /// <summary>Step 2: appends the string to sign.</summary>
    public static void AppendStringToSign(ref Utf8Builder to, ReadOnlySpan<byte> hashedRequest)
    {
        to.Append("ACS3-HMAC-SHA256\n"u8);
        to.AppendLowerHex(hashedRequest);
    }

    // What the document's samples and the packages that they name do to a path that is sent as it is; all of them, not the first only.
    private static void AppendPath(ref Utf8Builder to, ReadOnlySpan<char> path)
    {
        if (path.IsEmpty)
        {
            to.Append((byte)'/');
            return;
        }

        while (true)
        {
            int at = path.IndexOfAny(s_rewritten);
            if (at < 0)
            {
                to.Append(path);
                return;
            }

            to.Append(path[..at]);
            path = path[at..];
            switch (path)
            {
                case ['$', ..]:
                    to.Append("%24"u8);
                    break;
                case ['+', ..]:
                    to.Append("%20"u8);
                    break;
                case ['*', ..]:
                    to.Append("%2A"u8);
                    break;
                case ['%', '7', 'E', ..]:
                    to.Append((byte)'~');
                    path = path[2..];
                    break;
                default:
                    to.Append((byte)'%');
                    break;
            }

            path = path[1..];
        }
    }
}
