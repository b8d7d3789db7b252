namespace ScfGen.Signing;

/// <summary>Looks up the headers that a received ACS3 signature names, and judges whether they are all that it has to cover.</summary>
internal static class Acs3SignedHeaders
{
    private static ReadOnlySpan<int> OpenApi =>
        [Acs3Headers.HostPlace, Acs3Headers.ActionPlace, Acs3Headers.ContentSha256Place, Acs3Headers.NoncePlace, Acs3Headers.VersionPlace];

    /// <summary>Looks up the headers.</summary>
    /// <param name="request">The request.</param>
    /// <param name="names">The names, separated by semicolons, in any order: the Java package sorts the headers, and not the names.</param>
    /// <param name="mode">What the request is for.</param>
    /// <param name="required">The names, in lower case, that the server demands beside those of the scheme.</param>
    /// <param name="headers">Takes the headers; it has room for <see cref="SignedNames.Max"/>.</param>
    /// <returns>The refusal; null where all is in order.</returns>
    public static SignatureVerdict? Find(
        in SignedRequest request, scoped ReadOnlySpan<char> names, Acs3Mode mode, string[] required, ref Acs3CoveredHeaders headers)
    {
        if (SignedNames.Check(names, required) is { } malformed)
        {
            return malformed;
        }

        bool isLast;
        do
        {
            string name = Acs3Headers.Intern(SignedNames.Take(ref names, out isLast));
            string? value = request.Header(name);

            // An empty header may get lost on the way, and this one is empty for long-term keys.
            if ((value is null && name != Acs3Headers.SecurityToken) || HeaderRules.HasLineBreak(value))
            {
                return SignatureVerdict.Malformed(
                    SignaturePlaces.SignedHeader, "SignedHeaders names a header that is missing or holds a line break.");
            }

            headers.TryAdd(name, value ?? "");
        }
        while (!isLast);
        return Demand(request, mode, headers);
    }

    // What is not signed can be changed on the way: the time must be, and so must a token.
    private static SignatureVerdict? Demand(in SignedRequest request, Acs3Mode mode, in Acs3CoveredHeaders headers)
    {
        if (headers[Acs3Headers.DatePlace] is null)
        {
            return SignedNames.Malformed("SignedHeaders does not name x-acs-date.");
        }

        if (IsSentUnsigned(request, headers, Acs3Headers.SecurityTokenPlace))
        {
            return SignedNames.Malformed("SignedHeaders does not name x-acs-security-token, which was sent.");
        }

        if (mode == Acs3Mode.HttpTrigger)
        {
            return null;
        }

        foreach (int place in OpenApi)
        {
            if (headers[place] is null)
            {
                return SignedNames.Malformed($"SignedHeaders does not name {Acs3Headers.Usual[place]}.");
            }
        }

        return IsSentUnsigned(request, headers, Acs3Headers.ContentTypePlace) ? SignedNames.Malformed("SignedHeaders does not name content-type, which was sent.") : null;
    }

    private static bool IsSentUnsigned(in SignedRequest request, in Acs3CoveredHeaders headers, int place) =>
        headers[place] is null && !string.IsNullOrEmpty(request.Header(Acs3Headers.Usual[place]));
}
