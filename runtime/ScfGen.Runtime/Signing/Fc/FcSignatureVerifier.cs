using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace ScfGen.Signing;

/// <summary>Verifies signatures of the older scheme of Alibaba Cloud Function Compute, <c>Authorization: FC</c>.</summary>
/// <remarks>
/// <para>
/// The scheme covers all headers named <c>x-fc-*</c>, but does not list them, so the verifier looks for those in <see cref="KnownHeaders"/> and
/// those that it is told of: a request that is signed with another one is a mismatch, and another one that was added on the way is not noticed.
/// The body is not covered, unless the sender gives <c>Content-MD5</c>, which the verifier does not compare with the body.
/// </para>
/// <para>
/// A path or query with an encoded line feed, and a key with an encoded sign of equality, are malformed: their signature would be right for
/// another request, too. So is what <see cref="FcSigner"/> refuses to sign.
/// </para>
/// <para>
/// <see cref="SignatureVerdict.Place"/> is, for a request that is malformed: <c>Authorization</c> or <c>Date</c> for a header that is missing;
/// <c>value of …</c> with the name of a header that does not have its form; <c>method</c>, <c>path</c> or <c>query</c>. It is
/// <c>AccessKeyId</c> for an unknown key, <c>Date</c> for the time, and for a mismatch <c>Signature</c> or <c>x-fc-security-token</c>.
/// </para>
/// <para>
/// Safe for concurrent use. A valid request costs one string for the key's identifier; one that is signed with another key than the request before
/// costs that key's HMAC, too.
/// </para>
/// </remarks>
public sealed class FcSignatureVerifier : SignatureVerifier
{
    private const int StackBytes = 512;
    private const int SignatureBase64Length = 44;

    private static readonly string[] s_knownHeaders =
    [
        "x-fc-account-id",
        "x-fc-async-task-id",
        "x-fc-code-checksum",
        "x-fc-date",
        "x-fc-invocation-type",
        "x-fc-log-type",
        "x-fc-qualifier",
        FcHeaders.SecurityToken,
        "x-fc-stateful-async-invocation-id",
        "x-fc-trace-id",
    ];

    private readonly string[] _headerNames;
    private readonly bool _isHttpTrigger;
    private readonly SecretKeyCache _keys = new(HashAlgorithmName.SHA256);

    /// <summary>Creates a verifier.</summary>
    /// <param name="findKey">Gives the key of an AccessKey ID; <see langword="null"/> for one that is not known.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <param name="isHttpTrigger">Whether requests are for HTTP triggers, whose query is signed.</param>
    /// <param name="moreHeaders">Names of more headers that callers send, beginning with <c>x-fc-</c>.</param>
    /// <exception cref="ArgumentException">An option is out of range, or the name of a header does not begin with <c>x-fc-</c>.</exception>
    public FcSignatureVerifier(
        Func<string, Credential?> findKey,
        SignatureVerifierOptions? options = null,
        bool isHttpTrigger = true,
        IEnumerable<string>? moreHeaders = null)
        : base(findKey, options)
    {
        var names = new HashSet<string>(s_knownHeaders, StringComparer.OrdinalIgnoreCase);
        foreach (string name in moreHeaders ?? [])
        {
            HeaderRules.CheckName(name);
            if (!FcHeaders.IsPrefixed(name))
            {
                throw new ArgumentException("The scheme covers headers whose names begin with x-fc- only.", nameof(moreHeaders));
            }

            names.Add(name);
        }

        _headerNames = [.. names];
        _isHttpTrigger = isHttpTrigger;
    }

    /// <summary>The headers named <c>x-fc-*</c> that are looked for in each request, those that callers of Function Compute send.</summary>
    public static IReadOnlyList<string> KnownHeaders { get; } = Array.AsReadOnly(s_knownHeaders);

    private protected override SignatureVerdict Check(in SignedRequest request, DateTimeOffset now, Span<byte> signature)
    {
        if (request.Header("Authorization") is not { } text)
        {
            return SignatureVerdict.Missing("Authorization");
        }

        if (!TryParse(text, out ReadOnlySpan<char> keyId, out ReadOnlySpan<char> received))
        {
            return SignatureVerdict.Malformed(
                "value of Authorization", "Authorization is not \"FC\", a space, an AccessKey ID, a colon and a signature of 32 bytes in Base64.");
        }

        if (request.Header(FcHeaders.Date) is not { Length: > 0 } date)
        {
            return SignatureVerdict.Missing(FcHeaders.Date);
        }

        if (!FcTime.TryParse(date.AsSpan().Trim(), out DateTimeOffset time))
        {
            return SignatureVerdict.Malformed("value of " + FcHeaders.Date, "Date is not a time in GMT as RFC 1123 has it, such as Thu, 22 Feb 2024 09:21:31 GMT.");
        }

        var toSign = new Utf8Builder(stackalloc byte[StackBytes]);
        try
        {
            if (AppendStringToSign(ref toSign, request, date) is { } refused)
            {
                return refused;
            }

            if (FindKey(keyId.ToString()) is not { } credential)
            {
                return SignatureVerdict.Refuse(SignatureStatus.UnknownKey, "AccessKeyId", "The AccessKey ID that Authorization names is not known.");
            }

            return CheckTime(time, now, FcHeaders.Date)
                ?? CheckSignature(toSign.Written, credential, received, signature)
                ?? CheckToken(credential, request.Header(FcHeaders.SecurityToken)?.Trim(), FcHeaders.SecurityToken)
                ?? SignatureVerdict.Valid(credential);
        }
        finally
        {
            toSign.Dispose();
        }
    }

    private static bool TryParse(string text, out ReadOnlySpan<char> keyId, out ReadOnlySpan<char> signature)
    {
        keyId = default;
        signature = default;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        if (!rest.StartsWith("FC ", StringComparison.Ordinal))
        {
            return false;
        }

        rest = rest[3..];
        int colon = rest.LastIndexOf(':');
        if (colon <= 0 || rest.Length - colon - 1 != SignatureBase64Length || !Base64.IsValid(rest[(colon + 1)..], out int bytes))
        {
            return false;
        }

        keyId = rest[..colon];
        signature = rest[(colon + 1)..];
        return bytes == SHA256.HashSizeInBytes;
    }

    private SignatureVerdict? AppendStringToSign(ref Utf8Builder to, in SignedRequest request, string date)
    {
        if (!MethodName.IsValid(request.Method))
        {
            return SignatureVerdict.Malformed("method", "The method has a character that no HTTP method may hold.");
        }

        if (FcResource.FindAmbiguity(request.Path, _isHttpTrigger ? request.Query : "") is { } ambiguity)
        {
            return SignatureVerdict.Malformed(ambiguity.Place, ambiguity.Text);
        }

        SignedHeader[] buffer = ArrayPool<SignedHeader>.Shared.Rent(_headerNames.Length);
        try
        {
            var headers = new SortedHeaders(buffer);
            foreach (string name in _headerNames)
            {
                if (request.Header(name) is { } value)
                {
                    if (HeaderRules.HasLineBreak(value))
                    {
                        return SignatureVerdict.Malformed("value of " + name, $"{name} holds a line break.");
                    }

                    headers.TryAdd(name, value);
                }
            }

            string? contentMd5 = request.Header(FcHeaders.ContentMd5);
            string? contentType = request.Header(FcHeaders.ContentType);
            if (HeaderRules.HasLineBreak(contentMd5) || HeaderRules.HasLineBreak(contentType))
            {
                return SignatureVerdict.Malformed("value of " + FcHeaders.ContentType, "Content-MD5 or Content-Type holds a line break.");
            }

            FcStringToSign.AppendHead(ref to, request.Method, contentMd5, contentType, date, headers.All);
        }
        finally
        {
            ArrayPool<SignedHeader>.Shared.Return(buffer, clearArray: true);
        }

        return FcResource.Append(ref to, request.Path, request.Query, _isHttpTrigger) is { } problem
            ? SignatureVerdict.Malformed(problem.Place, problem.Text)
            : null;
    }

    private SignatureVerdict? CheckSignature(ReadOnlySpan<byte> toSign, Credential credential, ReadOnlySpan<char> received, Span<byte> signature)
    {
        Hashers.ForThisThread().Hmac(_keys.Get(credential), toSign, signature);
        Span<char> expected = stackalloc char[SignatureBase64Length];
        Convert.TryToBase64Chars(signature, expected, out _);
        return FixedTimeEquals(expected, received)
            ? null
            : SignatureVerdict.Refuse(
                SignatureStatus.Mismatch,
                "Signature",
                "The signature is not the expected one. Check the AccessKey secret, and that method, path, query and headers were signed as they arrived.");
    }
}
