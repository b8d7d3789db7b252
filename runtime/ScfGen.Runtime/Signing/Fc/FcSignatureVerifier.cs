using System.Buffers;
using System.Security.Cryptography;

namespace ScfGen.Signing;

/// <summary>Verifies signatures of the older scheme of Alibaba Cloud Function Compute, <c>Authorization: FC</c>.</summary>
/// <remarks>
/// <para>
/// The scheme covers all headers named <c>x-fc-*</c>, but does not list them, so the verifier looks for those in <see cref="KnownHeaders"/> and
/// those that it is told of: a request that is signed with another one is a mismatch, and another one that was added on the way is not noticed.
/// The body is not covered, unless the sender gives <c>Content-MD5</c>, which is compared with the body: in Base64, in hexadecimal digits, or in
/// Base64 of these, as packages send it.
/// </para>
/// <para>
/// A path or query with an encoded line feed, or with a space, a control character or a letter beyond ASCII that is not encoded, a path with an
/// encoded slash or one that does not begin with a slash, and a key with an encoded sign of equality are malformed: their signature would be right
/// for another request, too. So are keys that differ in the case of ASCII letters only, which many servers read as one, several values of one key
/// that did not arrive in the ordinal order in which they are signed, since the scheme does not cover their order, and what <see cref="FcSigner"/>
/// refuses to sign.
/// </para>
/// <para>
/// Places in verdicts (<see cref="SignaturePlaces"/>) are <c>Algorithm</c>, <c>AccessKeyId</c> and <c>Signature</c> as parts of the Authorization,
/// the headers <c>Authorization</c>, <c>Date</c>, <c>Content-MD5</c>, <c>Content-Type</c>, <c>x-fc-security-token</c> and others named
/// <c>x-fc-*</c>, <c>method</c>, <c>path</c>, <c>query</c> and <c>request</c>.
/// </para>
/// <para>
/// Safe for concurrent use. A valid request costs one string for the key's identifier. Up to 4096 keys are kept, and then their
/// table begins anew; of their HMACs each thread keeps four at hand, and makes another anew.
/// </para>
/// </remarks>
public sealed class FcSignatureVerifier : SignatureVerifier
{
    private const int StackBytes = 512;
    private const int SignatureBase64Length = FcAuthorization.SignatureLength;

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
    private readonly bool _comparesBody;
    private readonly SecretKeyCache _keys = new(HashAlgorithmName.SHA256);

    /// <summary>Creates a verifier.</summary>
    /// <param name="findKey">Gives the key of an AccessKey ID; <see langword="null"/> for one that is not known.</param>
    /// <param name="isHttpTrigger">Whether requests are for HTTP triggers, whose query is signed.</param>
    /// <param name="comparesBody">
    /// Whether a <c>Content-MD5</c> is compared with the body. Set it to <see langword="false"/> only where requests are handed over without
    /// their body.
    /// </param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <param name="moreHeaders">Names of more headers that callers send, beginning with <c>x-fc-</c>.</param>
    /// <exception cref="ArgumentException">
    /// An option is out of range, the name of a header does not begin with <c>x-fc-</c>, or there are
    /// <see cref="SignatureVerifierOptions.RequiredSignedHeaders"/>, which the scheme does not have.
    /// </exception>
    public FcSignatureVerifier(
        Func<string, Credential?> findKey,
        bool isHttpTrigger = true,
        bool comparesBody = true,
        SignatureVerifierOptions? options = null,
        IEnumerable<string>? moreHeaders = null)
        : base(findKey, options, namesHeaders: false)
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
        _comparesBody = comparesBody;
    }

    /// <summary>The headers named <c>x-fc-*</c> that are looked for in each request, those that callers of Function Compute send.</summary>
    public static IReadOnlyList<string> KnownHeaders { get; } = Array.AsReadOnly(s_knownHeaders);

    private protected override SignatureVerdict Check(in SignedRequest request, DateTimeOffset now, Span<byte> signature)
    {
        if (request.Header(SignaturePlaces.Authorization) is not { } text)
        {
            return SignatureVerdict.Missing(SignaturePlaces.Authorization);
        }

        if (FcAuthorization.Parse(text, out FcAuthorization authorization) is { } malformed)
        {
            return malformed;
        }

        if (request.Header(FcHeaders.Date) is not { Length: > 0 } date)
        {
            return SignatureVerdict.Missing(SignaturePlaces.FcDate);
        }

        if (!FcTime.TryParse(date.AsSpan().Trim(), out DateTimeOffset time))
        {
            return SignatureVerdict.MalformedValue(
                SignaturePlaces.FcDate, "Date is not a time in GMT as RFC 1123 has it, such as Thu, 22 Feb 2024 09:21:31 GMT.");
        }

        string? contentMd5 = request.Header(FcHeaders.ContentMd5);
        var toSign = new Utf8Builder(stackalloc byte[StackBytes]);
        try
        {
            if (AppendStringToSign(ref toSign, request, date, contentMd5) is { } unsuitable)
            {
                return unsuitable;
            }

            if (FindKey(authorization.KeyId, SignaturePlaces.AccessKeyId, out SignatureVerdict refused) is not { } credential)
            {
                return refused;
            }

            return CheckTime(time, now, SignaturePlaces.FcDate)
                ?? CheckSignature(toSign.Written, credential, authorization.Signature, signature)
                ?? CheckBody(request.Body.Span, contentMd5.AsSpan().Trim())
                ?? CheckToken(credential, request.Header(FcHeaders.SecurityToken).AsSpan().Trim(), SignaturePlaces.FcToken)
                ?? SignatureVerdict.Valid(credential);
        }
        finally
        {
            toSign.Dispose();
        }
    }

    private static SignatureVerdict HoldsLineBreak(string name) => SignatureVerdict.MalformedValue(name, $"{name} holds a line break.");

    private SignatureVerdict? AppendStringToSign(ref Utf8Builder to, in SignedRequest request, string date, string? contentMd5)
    {
        if (FcAmbiguity.Find(request.Path, _isHttpTrigger ? request.Query : "") is { } ambiguity)
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
                        return HoldsLineBreak(name);
                    }

                    headers.TryAdd(name, value);
                }
            }

            string? contentType = request.Header(FcHeaders.ContentType);
            if (HeaderRules.HasLineBreak(contentMd5) || HeaderRules.HasLineBreak(contentType))
            {
                return HoldsLineBreak(HeaderRules.HasLineBreak(contentMd5) ? FcHeaders.ContentMd5 : FcHeaders.ContentType);
            }

            FcStringToSign.AppendHead(ref to, request.Method, contentMd5, contentType, date, headers.All);
        }
        finally
        {
            ArrayPool<SignedHeader>.Shared.Return(buffer, clearArray: true);
        }

        return FcStringToSign.AppendResource(ref to, request.Path, request.Query, _isHttpTrigger) is { } problem
            ? SignatureVerdict.Malformed(problem.Place, problem.Text)
            : null;
    }

    private SignatureVerdict? CheckBody(ReadOnlySpan<byte> body, ReadOnlySpan<char> contentMd5) =>
        !_comparesBody || contentMd5.IsEmpty || FcBodyHash.IsOf(body, contentMd5)
            ? null
            : SignatureVerdict.Refuse(SignatureStatus.Mismatch, SignaturePlaces.FcContentMd5, "Content-MD5 is not the MD5 of the body that arrived.");

    private SignatureVerdict? CheckSignature(ReadOnlySpan<byte> toSign, Credential credential, ReadOnlySpan<char> received, Span<byte> signature)
    {
        Hashers.ForThisThread().Hmac(_keys.Get(credential), toSign, signature);
        Span<char> expected = stackalloc char[SignatureBase64Length];
        Convert.TryToBase64Chars(signature, expected, out _);
        return FixedTimeEquals(expected, received)
            ? null
            : SignatureVerdict.Refuse(
                SignatureStatus.Mismatch,
                SignaturePlaces.Signature,
                "The signature is not the expected one. Check the AccessKey secret, and that method, path, query and headers were signed as they arrived.");
    }
}
