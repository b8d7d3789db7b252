using System.Buffers;

namespace ScfGen.Signing;

/// <summary>
/// Judges what the parameters of a signature v1 arrive in: the query of a GET, or the form of a POST. What is signed are names and values, so that
/// nothing else may decide how a receiver reads them.
/// </summary>
internal static class V1Envelope
{
    // All that encoded parameters may consist of. Some receivers take a semicolon for an ampersand, and a number sign for the end.
    private static readonly SearchValues<char> s_characters =
        SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(static c => (char)c).Where(static c => c is not (';' or '#'))]);

    private static readonly SearchValues<byte> s_bytes =
        SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(static b => (byte)b).Where(static b => b is not ((byte)';' or (byte)'#'))]);

    /// <summary>Judges the method, and all around the parameters.</summary>
    /// <returns>The refusal; null for a query or form to be read.</returns>
    public static SignatureVerdict? Check(in SignedRequest request) => request.Method switch
    {
        "GET" => CheckGet(request),
        "POST" => CheckPost(request),
        _ => SignatureVerdict.Malformed(SignaturePlaces.Method, "The scheme signs GET and POST only."),
    };

    private static SignatureVerdict? CheckGet(in SignedRequest request)
    {
        if (!request.Body.IsEmpty)
        {
            return SignatureVerdict.Malformed(SignaturePlaces.Body, "The body of a GET is not signed, so that there must be none.");
        }

        return request.Query.AsSpan().ContainsAnyExcept(s_characters)
            ? SignatureVerdict.Malformed(
                SignaturePlaces.Query, "The query holds a space, ; # or a character that is not visible ASCII. Percent-encode them.")
            : null;
    }

    private static SignatureVerdict? CheckPost(in SignedRequest request)
    {
        if (request.Query.Length > 0)
        {
            return SignatureVerdict.Malformed(
                SignaturePlaces.Query, "The query of a POST is not signed, so that there must be none. Parameters go into the form.");
        }

        if (CheckContentType(request.Header(SignaturePlaces.ContentType)) is { } unsuitable)
        {
            return unsuitable;
        }

        return request.Body.Span.ContainsAnyExcept(s_bytes)
            ? SignatureVerdict.Malformed(
                SignaturePlaces.Body, "The form holds a space, ; # or a character that is not visible ASCII. Percent-encode them, as UTF-8.")
            : null;
    }

    private static SignatureVerdict? CheckContentType(string? contentType)
    {
        if (contentType is null)
        {
            return SignatureVerdict.Missing(SignaturePlaces.ContentType);
        }

        if (!FormReader.IsForm(contentType))
        {
            return SignatureVerdict.MalformedValue(
                SignaturePlaces.ContentType, $"Content-Type of a POST that is signed with this scheme is {FormReader.MediaType}.");
        }

        return HasOtherCharset(contentType)
            ? SignatureVerdict.MalformedValue(
                SignaturePlaces.ContentType, "Content-Type has a charset that is not utf-8, in which the form would be read.")
            : null;
    }

    // Cut at each semicolon, also in quotes, which can only find more that looks like a charset than a receiver does.
    private static bool HasOtherCharset(ReadOnlySpan<char> contentType)
    {
        for (int at = contentType.IndexOf(';'); at >= 0; at = contentType.IndexOf(';'))
        {
            contentType = contentType[(at + 1)..];
            int end = contentType.IndexOf(';');
            ReadOnlySpan<char> parameter = end < 0 ? contentType : contentType[..end];
            if (parameter.Contains("charset", StringComparison.OrdinalIgnoreCase) && !IsUtf8(parameter))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUtf8(ReadOnlySpan<char> parameter)
    {
        int equals = parameter.IndexOf('=');
        if (equals < 0 || !parameter[..equals].Trim(" \t").Equals("charset", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        ReadOnlySpan<char> value = parameter[(equals + 1)..].Trim(" \t");
        return value.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || value.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase);
    }
}
