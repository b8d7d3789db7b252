namespace ScfGen.Signing;

/// <summary>The parts of an Authorization header as it was received (step 4 of the document, read backwards).</summary>
internal readonly ref struct Tc3Authorization
{
    private const int CredentialParts = 4;
    private const string AuthorizationValue = SignaturePlaces.ValuePrefix + SignaturePlaces.Authorization;

    private Tc3Authorization(
        ReadOnlySpan<char> secretId,
        ReadOnlySpan<char> date,
        ReadOnlySpan<char> service,
        ReadOnlySpan<char> signedHeaders,
        ReadOnlySpan<char> signature,
        ReadOnlySpan<char> timestamp,
        ReadOnlySpan<char> token)
    {
        SecretId = secretId;
        Date = date;
        Service = service;
        SignedHeaders = signedHeaders;
        Signature = signature;
        Timestamp = timestamp;
        Token = token;
    }

    public ReadOnlySpan<char> SecretId { get; }

    public ReadOnlySpan<char> Date { get; }

    public ReadOnlySpan<char> Service { get; }

    public ReadOnlySpan<char> SignedHeaders { get; }

    public ReadOnlySpan<char> Signature { get; }

    /// <summary>CloudBase's timestamp; empty where it is missing.</summary>
    public ReadOnlySpan<char> Timestamp { get; }

    /// <summary>CloudBase's token; empty where there is none.</summary>
    public ReadOnlySpan<char> Token { get; }

    /// <summary>Reads a header's value.</summary>
    /// <returns>The refusal; null where the header has its form.</returns>
    public static SignatureVerdict? Read(string? header, bool isCloudBase, out Tc3Authorization authorization)
    {
        authorization = default;
        if (header is null)
        {
            return SignatureVerdict.Missing(SignaturePlaces.Authorization);
        }

        ReadOnlySpan<char> rest = header;
        if (!rest.StartsWith("TC3-HMAC-SHA256 ", StringComparison.Ordinal))
        {
            return SignatureVerdict.Malformed(SignaturePlaces.Algorithm, "Authorization must begin with TC3-HMAC-SHA256 and a space.");
        }

        rest = rest[(Tc3Scheme.Algorithm.Length + 1)..];
        ReadOnlySpan<char> credential = default;
        ReadOnlySpan<char> signedHeaders = default;
        ReadOnlySpan<char> signature = default;
        ReadOnlySpan<char> timestamp = default;
        ReadOnlySpan<char> token = default;
        bool isLast;
        do
        {
            int comma = rest.IndexOf(',');
            isLast = comma < 0;
            ReadOnlySpan<char> part = (isLast ? rest : rest[..comma]).Trim();
            rest = rest[(comma + 1)..];
            int equals = part.IndexOf('=');
            ReadOnlySpan<char> value = part[(equals + 1)..];
            string? place = equals < 0 ? AuthorizationValue : part[..equals] switch
            {
                "Credential" => Take(ref credential, value, SignaturePlaces.Credential),
                "SignedHeaders" => Take(ref signedHeaders, value, SignaturePlaces.SignedHeaders),
                "Signature" => Take(ref signature, value, SignaturePlaces.Signature),
                "Timestamp" when isCloudBase => Take(ref timestamp, value, SignaturePlaces.Timestamp),
                "Token" when isCloudBase => Take(ref token, value, SignaturePlaces.Token),
                _ => AuthorizationValue,
            };
            if (place is not null)
            {
                return SignatureVerdict.Malformed(place, "A part of Authorization is empty, is given twice, or is none that it has.");
            }
        }
        while (!isLast);

        if ((credential.IsEmpty ? SignaturePlaces.Credential
            : signedHeaders.IsEmpty ? SignaturePlaces.SignedHeaders
            : signature.IsEmpty ? SignaturePlaces.Signature
            : null) is { } missing)
        {
            return SignatureVerdict.Missing(missing);
        }

        Span<Range> parts = stackalloc Range[CredentialParts + 1];
        if (credential.Split(parts, '/') != CredentialParts || credential[parts[3]] is not "tc3_request")
        {
            return SignatureVerdict.Malformed(SignaturePlaces.Credential, "Credential must be <id>/<date>/<service>/tc3_request.");
        }

        authorization = new Tc3Authorization(
            credential[parts[0]], credential[parts[1]], credential[parts[2]], signedHeaders, signature, timestamp, token);
        return null;
    }

    private static string? Take(ref ReadOnlySpan<char> part, ReadOnlySpan<char> value, string place)
    {
        if (value.IsEmpty || !part.IsEmpty)
        {
            return place;
        }

        part = value;
        return null;
    }
}
