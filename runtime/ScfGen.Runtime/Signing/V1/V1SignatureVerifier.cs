using System.Buffers.Text;
using System.Security.Cryptography;

namespace ScfGen.Signing;

/// <summary>
/// Verifies signature v1 (HmacSHA1, HmacSHA256) of Tencent Cloud's API 3.0: the parameters, with the signature among them, are the query of a GET
/// or the form of a POST. The signature covers method, host, path and parameters, so that a GET with a body and a POST with a query are refused.
/// </summary>
/// <remarks>
/// <para>
/// As the document says, HmacSHA256 is computed where the parameter SignatureMethod has exactly this value, and HmacSHA1 otherwise. The Nonce may
/// be zero, which official packages draw at times.
/// </para>
/// <para>
/// The scheme signs names and values that are not encoded, so that in the string to sign a name may take in a value, and a value the parameters
/// behind it. Names that hold <c>=</c> or <c>&amp;</c> are malformed for that reason, and so are values that hold an <c>&amp;</c>, a name and a
/// <c>=</c>, as <c>x&amp;Limit=20</c> does: of all requests with one string to sign, one at most is valid. That need not be the one that was signed:
/// who signs such a value gives a signature that is right for a request, too, in which it ends earlier and a parameter follows. Sign requests
/// that may have such values with another scheme.
/// </para>
/// <para>
/// What is not signed and decides how parameters are read is malformed: a charset of a form that is not UTF-8, spaces, <c>;</c>, <c>#</c>, control
/// characters and letters beyond ASCII that are not percent-encoded, and a name without <c>=</c>, which receivers read in several ways. So are two
/// names that differ in the case of ASCII letters only: who reads them without regard to case goes by their order, which is not signed.
/// </para>
/// <para>
/// Places in verdicts (<see cref="SignaturePlaces"/>) are the parameters <c>Signature</c>, <c>SecretId</c>, <c>Nonce</c>, <c>Timestamp</c> and
/// <c>Token</c>, the headers <c>Content-Type</c> and <c>Host</c>, <c>method</c>, <c>path</c>, <c>query</c>, <c>body</c>, <c>parameters</c> and
/// <c>request</c>.
/// </para>
/// <para>
/// Safe for concurrent use. A valid request costs the string of the key's identifier and one small object that its parameters are read into, of 72
/// bytes in a 64-bit process, whatever the request's size, since their text is pooled. Of each method up to 4096 keys are kept,
/// and then their table begins anew; of their HMACs each thread keeps four at hand, and makes another anew.
/// </para>
/// </remarks>
public sealed class V1SignatureVerifier : SignatureVerifier
{
    private const int StackBytes = 1024;
    private const int DefaultMaxParameters = 10_000;

    private readonly SecretKeyCache _sha1Keys = new(V1Methods.Algorithm(V1SignatureMethod.HmacSha1));
    private readonly SecretKeyCache _sha256Keys = new(V1Methods.Algorithm(V1SignatureMethod.HmacSha256));
    private readonly int _maxGetBytes;
    private readonly int _maxPostBytes;
    private readonly bool _refusesAmbiguousValues;
    private readonly int _maxParameters;

    /// <summary>Creates a verifier.</summary>
    /// <param name="findKey">Gives the key of an identifier; <see langword="null"/> for one that is not known. It should be fast: it is called for each request.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <param name="maxGetBytes">
    /// The longest query that is read, in bytes. Default: 32,768, the size of a GET that the document page "Making API Requests" allows.
    /// </param>
    /// <param name="maxPostBytes">
    /// The largest form that is read, in bytes. Default: 1,048,576, the size of a POST that the page allows with HmacSHA1 and HmacSHA256.
    /// </param>
    /// <param name="refusesAmbiguousValues">
    /// Whether a value that holds an <c>&amp;</c>, a name and a <c>=</c> is malformed, and names that differ in the case of ASCII letters only are,
    /// too. Set it to <see langword="false"/> only where values may hold such text, such as events with addresses in them. It is not told from
    /// parameters then: whoever captures a request can send it with parameters hidden in the value in front of them, or with a part of a value as
    /// parameters. Names that hold <c>=</c> or <c>&amp;</c> are malformed either way.
    /// </param>
    /// <param name="maxParameters">
    /// How many parameters a request may have, counted by the ampersands between them. They are read and sorted before the key is looked up.
    /// Default: 10,000, which requests of an API do not come near.
    /// </param>
    /// <exception cref="ArgumentException">
    /// An option is out of range, a size or number is not positive, or there are <see cref="SignatureVerifierOptions.RequiredSignedHeaders"/>,
    /// which the scheme does not have.
    /// </exception>
    public V1SignatureVerifier(
        Func<string, Credential?> findKey,
        SignatureVerifierOptions? options = null,
        int maxGetBytes = V1Sizes.MaxGetBytes,
        int maxPostBytes = V1Sizes.MaxPostBytes,
        bool refusesAmbiguousValues = true,
        int maxParameters = DefaultMaxParameters)
        : base(findKey, options, namesHeaders: false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxGetBytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxPostBytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxParameters);
        _maxGetBytes = maxGetBytes;
        _maxPostBytes = maxPostBytes;
        _refusesAmbiguousValues = refusesAmbiguousValues;
        _maxParameters = maxParameters;
    }

    private protected override SignatureVerdict Check(in SignedRequest request, DateTimeOffset now, Span<byte> signature)
    {
        if (CheckSize(request) is { } tooLarge)
        {
            return tooLarge;
        }

        using var parameters = new RequestParameters();
        if (V1Received.Read(request, _maxParameters, _refusesAmbiguousValues, parameters) is { } unreadable)
        {
            return unreadable;
        }

        V1SignatureMethod method = parameters.TryGet("SignatureMethod"u8, out ReadOnlySpan<byte> name) && name.SequenceEqual("HmacSHA256"u8)
            ? V1SignatureMethod.HmacSha256
            : V1SignatureMethod.HmacSha1;
        if (V1Received.CheckForm(parameters, method, out long seconds) is { } malformed)
        {
            return malformed;
        }

        if (V1Received.CheckHost(request, out string host) is { } unsuitable)
        {
            return unsuitable;
        }

        parameters.TryGet("SecretId"u8, out ReadOnlySpan<byte> id);
        if (FindKey(id, SignaturePlaces.SecretId, out SignatureVerdict refused) is not { } credential)
        {
            return refused;
        }

        if (CheckTime(DateTimeOffset.FromUnixTimeSeconds(seconds), now, SignaturePlaces.Timestamp) is { } untimely)
        {
            return untimely;
        }

        Compute(request, host, parameters, method, credential, signature[..V1Methods.HashBytes(method)]);
        if (!IsSignature(parameters, method, signature))
        {
            return SignatureVerdict.Refuse(
                SignatureStatus.Mismatch,
                SignaturePlaces.Signature,
                "Signature is not that of the request. Compare the string to sign, in which parameters are sorted and not encoded, and the secret key.");
        }

        return IsToken(parameters, credential)
            ? SignatureVerdict.Valid(credential)
            : SignatureVerdict.Refuse(SignatureStatus.Mismatch, SignaturePlaces.Token, "Token is not the token that goes with the key.");
    }

    private static bool IsSignature(RequestParameters parameters, V1SignatureMethod method, ReadOnlySpan<byte> computed)
    {
        parameters.TryGet("Signature"u8, out ReadOnlySpan<byte> received);
        Span<byte> expected = stackalloc byte[V1Methods.MaxBase64Bytes];
        Base64.EncodeToUtf8(computed[..V1Methods.HashBytes(method)], expected, out _, out int length);
        return CryptographicOperations.FixedTimeEquals(expected[..length], received);
    }

    // As bytes, so that the token that was received need not become a string.
    private static bool IsToken(RequestParameters parameters, Credential credential)
    {
        parameters.TryGet("Token"u8, out ReadOnlySpan<byte> received);
        var expected = new Utf8Builder(stackalloc byte[StackBytes]);
        try
        {
            expected.Append(credential.Token ?? "");
            return FixedTimeComparison.AreEqual(expected.Written, received);
        }
        finally
        {
            expected.Dispose();
        }
    }

    // Before anything is read, since reading takes memory that grows with the request.
    private SignatureVerdict? CheckSize(in SignedRequest request)
    {
        if (request.Query.Length > _maxGetBytes)
        {
            return SignatureVerdict.Malformed(SignaturePlaces.Query, "The query is larger than the server takes with this signature. Send the request with POST.");
        }

        return request.Body.Length > _maxPostBytes
            ? SignatureVerdict.Malformed(SignaturePlaces.Body, "The body is larger than the server takes with this signature. Sign it with TC3-HMAC-SHA256.")
            : null;
    }

    private void Compute(
        in SignedRequest request, string host, RequestParameters parameters, V1SignatureMethod method, Credential credential, Span<byte> hash)
    {
        var signed = new Utf8Builder(stackalloc byte[StackBytes]);
        try
        {
            signed.Append(request.Method);
            signed.Append(host);
            signed.Append(request.Path);
            signed.Append((byte)'?');
            V1Text.AppendAll(ref signed, parameters);
            SecretKeyCache keys = method == V1SignatureMethod.HmacSha1 ? _sha1Keys : _sha256Keys;
            Hashers.ForThisThread().Hmac(keys.Get(credential), signed.Written, hash);
        }
        finally
        {
            signed.Dispose();
        }
    }
}
