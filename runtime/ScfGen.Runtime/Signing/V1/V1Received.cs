namespace ScfGen.Signing;

/// <summary>Reads what a request carries of a signature v1, without regard to whether it is right.</summary>
internal static class V1Received
{
    /// <summary>Reads the parameters.</summary>
    /// <param name="request">The request.</param>
    /// <param name="maxParameters">How many there may be.</param>
    /// <param name="refusesAmbiguousValues">Whether values that could hold further parameters are refused, and names that differ in case only.</param>
    /// <param name="to">Takes the parameters.</param>
    /// <returns>The refusal; null where they are read, and in order.</returns>
    public static SignatureVerdict? Read(in SignedRequest request, int maxParameters, bool refusesAmbiguousValues, RequestParameters to)
    {
        if (V1Envelope.Check(request) is { } unsuitable)
        {
            return unsuitable;
        }

        // Before any is read: a form of the allowed size may hold some hundred thousand, and anyone can send it.
        bool isGet = request.Method == "GET";
        int ampersands = isGet ? request.Query.AsSpan().Count('&') : request.Body.Span.Count((byte)'&');
        if (ampersands >= maxParameters)
        {
            return SignatureVerdict.Malformed(SignaturePlaces.Parameters, "The request has more parameters than the server reads.");
        }

        // A name alone is signed like one with an empty value, and left out or read otherwise by some receivers.
        if (!(isGet ? FormReader.TryRead(request.Query, to, needsEquals: true) : FormReader.TryRead(request.Body.Span, to, needsEquals: true)))
        {
            return SignatureVerdict.Malformed(
                SignaturePlaces.Parameters, "A parameter has no name, no sign of equality, or a percent sign without two hexadecimal digits behind it.");
        }

        return to.TryComplete() is null
            ? CheckSeparators(to, refusesAmbiguousValues)
            : SignatureVerdict.Malformed(SignaturePlaces.Parameters, "A parameter is given twice.");
    }

    /// <summary>Judges the form of the parameters of the signature.</summary>
    /// <returns>The refusal; null where all have theirs.</returns>
    public static SignatureVerdict? CheckForm(RequestParameters parameters, V1SignatureMethod method, out long seconds)
    {
        seconds = 0;
        if (!parameters.TryGet("Signature"u8, out ReadOnlySpan<byte> signature))
        {
            return SignatureVerdict.Missing(SignaturePlaces.Signature);
        }

        if (signature.Length != V1Methods.Base64Bytes(method))
        {
            return SignatureVerdict.Malformed(
                SignaturePlaces.Signature, "Signature has another length than that of SignatureMethod, which is HmacSHA1 unless it is HmacSHA256.");
        }

        if (signature.Contains((byte)' '))
        {
            return SignatureVerdict.Malformed(SignaturePlaces.Signature, "Signature holds a space. A plus sign is sent as %2B.");
        }

        if (!parameters.TryGet("SecretId"u8, out ReadOnlySpan<byte> id) || id.IsEmpty)
        {
            return SignatureVerdict.Missing(SignaturePlaces.SecretId);
        }

        if (!parameters.TryGet("Nonce"u8, out ReadOnlySpan<byte> nonce))
        {
            return SignatureVerdict.Missing(SignaturePlaces.Nonce);
        }

        if (nonce.IsEmpty || !AsciiText.IsDigits(nonce))
        {
            return SignatureVerdict.MalformedValue(SignaturePlaces.Nonce, "Nonce is no positive whole number.");
        }

        if (!parameters.TryGet("Timestamp"u8, out ReadOnlySpan<byte> timestamp))
        {
            return SignatureVerdict.Missing(SignaturePlaces.Timestamp);
        }

        return UnixTime.TryRead(timestamp, out seconds)
            ? null
            : SignatureVerdict.MalformedValue(SignaturePlaces.Timestamp, "Timestamp is no number of seconds since 1970-01-01 UTC.");
    }

    /// <summary>Judges the form of the header <c>Host</c>, and of the path that is signed behind it.</summary>
    /// <returns>The refusal; null where it has its form.</returns>
    public static SignatureVerdict? CheckHost(in SignedRequest request, out string host)
    {
        host = request.Header(SignaturePlaces.Host) ?? "";
        if (host.Length == 0)
        {
            return SignatureVerdict.Missing(SignaturePlaces.Host);
        }

        if (HeaderRules.HasLineBreak(host))
        {
            return SignatureVerdict.MalformedValue(SignaturePlaces.Host, "Host holds a line break.");
        }

        if (!request.Path.StartsWith('/'))
        {
            return SignatureVerdict.Malformed(SignaturePlaces.Path, "The path does not begin with a slash, so that it could pass for a part of the host.");
        }

        return host.AsSpan().ContainsAny('/', '?')
            ? SignatureVerdict.MalformedValue(
                SignaturePlaces.Host, "Host holds a character of paths, which could pass for a part of what is signed behind it.")
            : null;
    }

    // What is signed is not encoded, so that a name or a value may read like several parameters. Without these, a string to sign is that of one
    // request only: each ampersand behind which a name and a sign of equality stand separates, and no other does.
    private static SignatureVerdict? CheckSeparators(RequestParameters parameters, bool refusesAmbiguousValues)
    {
        for (int i = 0; i < parameters.Count; i++)
        {
            if (parameters.NameAt(i).ContainsAny((byte)'=', (byte)'&'))
            {
                return SignatureVerdict.Malformed(
                    SignaturePlaces.Parameters, "The name of a parameter holds = or &, so that the signature is right for other parameters, too.");
            }

            if (refusesAmbiguousValues && HoldsParameter(parameters.ValueAt(i)))
            {
                return SignatureVerdict.Malformed(
                    SignaturePlaces.Parameters, "The value of a parameter holds &, a name and =, which the scheme does not tell from a further parameter.");
            }
        }

        return refusesAmbiguousValues && V1SimilarNames.AreIn(parameters)
            ? SignatureVerdict.Malformed(
                SignaturePlaces.Parameters,
                "The names of two parameters differ in the case of their letters only, so that who reads them without regard to case takes one for the other.")
            : null;
    }

    private static bool HoldsParameter(ReadOnlySpan<byte> value)
    {
        for (int at = value.IndexOf((byte)'&'); at >= 0; at = value.IndexOf((byte)'&'))
        {
            value = value[(at + 1)..];
            int end = value.IndexOfAny((byte)'&', (byte)'=');
            if (end > 0 && value[end] == (byte)'=')
            {
                return true;
            }
        }

        return false;
    }
}
