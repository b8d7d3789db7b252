namespace ScfGen.Signing;

/// <summary>Looks up the headers that a received ACS3 signature names, and judges whether they are all that it has to cover.</summary>
internal static class Acs3SignedHeaders
{
    /// <summary>The most headers that one signature may name.</summary>
    public const int Max = 64;

    private static readonly string[] s_openApi =
        [Acs3Headers.Host, Acs3Headers.Action, Acs3Headers.ContentSha256, Acs3Headers.Nonce, Acs3Headers.Version];

    /// <summary>Looks up the headers.</summary>
    /// <param name="request">The request.</param>
    /// <param name="names">The names, separated by semicolons, in any order: the Java package sorts the headers, and not the names.</param>
    /// <param name="mode">What the request is for.</param>
    /// <param name="headers">Takes the headers; it has room for <see cref="Max"/>.</param>
    /// <returns>The refusal; null where all is in order.</returns>
    public static SignatureVerdict? Find(in SignedRequest request, scoped ReadOnlySpan<char> names, Acs3Mode mode, ref SortedHeaders headers)
    {
        if (names.Count(';') >= Max)
        {
            return Malformed("SignedHeaders names too many headers.");
        }

        while (true)
        {
            int end = names.IndexOf(';');
            ReadOnlySpan<char> name = end < 0 ? names : names[..end];
            if (Add(request, name, ref headers) is { } problem)
            {
                return problem;
            }

            if (end < 0)
            {
                return Demand(request, mode, headers);
            }

            names = names[(end + 1)..];
        }
    }

    private static SignatureVerdict? Add(in SignedRequest request, scoped ReadOnlySpan<char> name, ref SortedHeaders headers)
    {
        if (!HeaderRules.IsName(name) || name.ContainsAnyInRange('A', 'Z'))
        {
            return Malformed("SignedHeaders holds what is no header's name in lower case.");
        }

        string known = Acs3Headers.Intern(name);
        string? value = request.Header(known);

        // An empty header may get lost on the way, and this one is empty for long-term keys.
        if ((value is null && known != Acs3Headers.SecurityToken) || HeaderRules.HasLineBreak(value))
        {
            return SignatureVerdict.Malformed("header named by SignedHeaders", "SignedHeaders names a header that is missing or holds a line break.");
        }

        return headers.TryAdd(known, value ?? "") ? null : Malformed("SignedHeaders names a header twice.");
    }

    // What is not signed can be changed on the way: the time must be, and so must a token.
    private static SignatureVerdict? Demand(in SignedRequest request, Acs3Mode mode, SortedHeaders headers)
    {
        if (headers.Find(Acs3Headers.Date) is null)
        {
            return Malformed("SignedHeaders does not name x-acs-date.");
        }

        if (IsSentUnsigned(request, headers, Acs3Headers.SecurityToken))
        {
            return Malformed("SignedHeaders does not name x-acs-security-token, which was sent.");
        }

        if (mode == Acs3Mode.HttpTrigger)
        {
            return null;
        }

        foreach (string name in s_openApi)
        {
            if (headers.Find(name) is null)
            {
                return Malformed($"SignedHeaders does not name {name}.");
            }
        }

        return IsSentUnsigned(request, headers, Acs3Headers.ContentType) ? Malformed("SignedHeaders does not name content-type, which was sent.") : null;
    }

    private static bool IsSentUnsigned(in SignedRequest request, SortedHeaders headers, string name) =>
        headers.Find(name) is null && !string.IsNullOrEmpty(request.Header(name));

    private static SignatureVerdict Malformed(string problem) => SignatureVerdict.Malformed("SignedHeaders", problem);
}
