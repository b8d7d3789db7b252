using System.Buffers;
using System.Text;

namespace ScfGen.Signing;

/// <summary>
/// Signs requests with HmacSHA1 or HmacSHA256, the signature v1 of Tencent Cloud's API 3.0 (document page "Signature"): the signature is one of
/// the parameters, which are the query of a GET or the form of a POST. It takes plain values and knows nothing of HTTP clients.
/// </summary>
/// <remarks>
/// Safe for concurrent use. The scheme signs names and values before they are encoded, so that it does not tell a value such as <c>x&amp;Limit=20</c>
/// from two parameters; <see cref="V1SignatureVerifier"/> refuses these by default. TC3-HMAC-SHA256 is the safer choice wherever a service takes it.
/// </remarks>
public sealed partial class V1Signer
{
    private readonly V1SignatureMethod _method;
    private readonly V1SigningOptions _options;
    private readonly LatestSecretKey _keys;
    private readonly string? _methodName;

    /// <summary>Creates a signer.</summary>
    /// <param name="method">The method.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The method is none, or a size is not positive.</exception>
    public V1Signer(V1SignatureMethod method, V1SigningOptions? options = null)
    {
        if (method is not (V1SignatureMethod.HmacSha1 or V1SignatureMethod.HmacSha256))
        {
            throw new ArgumentOutOfRangeException(nameof(method), method, "The method is HmacSha1 or HmacSha256.");
        }

        _method = method;
        _options = options is null ? new V1SigningOptions() : options with { };
        if (_options.MaxGetBytes <= 0 || _options.MaxPostBytes <= 0)
        {
            throw new ArgumentException($"{nameof(V1SigningOptions.MaxGetBytes)} and {nameof(V1SigningOptions.MaxPostBytes)} must be positive.", nameof(options));
        }

        _keys = new LatestSecretKey(V1Methods.Algorithm(method));
        _methodName = method == V1SignatureMethod.HmacSha256 || _options.NamesHmacSha1 ? V1Methods.Name(method) : null;
    }

    /// <summary>
    /// Signs a request: adds the parameters Timestamp, Nonce, SecretId, SignatureMethod, Token (with temporary credentials) and Signature.
    /// </summary>
    /// <param name="credential">The credential to sign with.</param>
    /// <param name="time">The time of the request, within five minutes of the server's.</param>
    /// <param name="method">The HTTP method: <c>GET</c> or <c>POST</c>.</param>
    /// <param name="uri">The absolute URI without a query; its host and path are signed.</param>
    /// <param name="parameters">The request's parameters, without those that the signer adds. They are left as they are.</param>
    /// <param name="action">The parameter Action; <see langword="null"/> where it is among the parameters.</param>
    /// <param name="version">The parameter Version; <see langword="null"/> where it is among the parameters.</param>
    /// <param name="region">The parameter Region; <see langword="null"/> where it is among the parameters, or not needed.</param>
    /// <returns>The query or form to send.</returns>
    /// <exception cref="ArgumentException">The HTTP method is another one, or the URI is relative, has a query, or holds a character that no address may hold.</exception>
    /// <exception cref="InvalidOperationException">
    /// What is to be sent is larger than the service takes, a parameter is there twice or is one that the signer adds, or the nonce is not positive.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The parameters are disposed of.</exception>
    public V1Signature Sign(
        Credential credential,
        DateTimeOffset time,
        string method,
        Uri uri,
        RequestParameters parameters,
        string? action = null,
        string? version = null,
        string? region = null)
    {
        Check(credential, method, uri, parameters);
        return Sign(credential, time, new V1Request(method, uri, null, parameters, false, action, version, region));
    }

    /// <summary>
    /// Signs a request, and writes its query or form, for senders that have a buffer: a form goes from there to the network without ever being a text.
    /// </summary>
    /// <param name="credential">The credential to sign with.</param>
    /// <param name="time">The time of the request, within five minutes of the server's.</param>
    /// <param name="method">The HTTP method: <c>GET</c> or <c>POST</c>.</param>
    /// <param name="uri">The absolute URI without a query; its host and path are signed.</param>
    /// <param name="parameters">The request's parameters, without those that the signer adds. They are left as they are.</param>
    /// <param name="destination">Takes the query or form, in ASCII.</param>
    /// <param name="action">The parameter Action; <see langword="null"/> where it is among the parameters.</param>
    /// <param name="version">The parameter Version; <see langword="null"/> where it is among the parameters.</param>
    /// <param name="region">The parameter Region; <see langword="null"/> where it is among the parameters, or not needed.</param>
    /// <exception cref="ArgumentException">The HTTP method is another one, or the URI is relative, has a query, or holds a character that no address may hold.</exception>
    /// <exception cref="InvalidOperationException">
    /// What is to be sent is larger than the service takes, a parameter is there twice or is one that the signer adds, or the nonce is not positive.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The parameters are disposed of.</exception>
    public void WriteSigned(
        Credential credential,
        DateTimeOffset time,
        string method,
        Uri uri,
        RequestParameters parameters,
        IBufferWriter<byte> destination,
        string? action = null,
        string? version = null,
        string? region = null)
    {
        Check(credential, method, uri, parameters);
        ArgumentNullException.ThrowIfNull(destination);
        Sign(credential, time, new V1Request(method, uri, null, parameters, false, action, version, region), destination);
    }

    /// <summary>
    /// Gives the value of the parameter Signature for a request that has all others already, for senders that write their query or form themselves:
    /// Action, Nonce, SecretId, SignatureMethod, Timestamp, Version, and Token with temporary credentials.
    /// </summary>
    /// <param name="credential">The credential to sign with.</param>
    /// <param name="method">The HTTP method: <c>GET</c> or <c>POST</c>.</param>
    /// <param name="uri">The absolute URI without a query; its host and path are signed.</param>
    /// <param name="parameters">All parameters as they are sent, but for Signature, which is passed over.</param>
    /// <returns>The signature in Base64, to be percent-encoded as every value is.</returns>
    /// <exception cref="ArgumentException">The HTTP method is another one, or the URI is relative, has a query, or holds a character that no address may hold.</exception>
    /// <exception cref="InvalidOperationException">
    /// A parameter is there twice, SecretId or Token is not that of the credential, or SignatureMethod is not that of the signer.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The parameters are disposed of.</exception>
    public string ComputeSignature(Credential credential, string method, Uri uri, RequestParameters parameters)
    {
        Check(credential, method, uri, parameters);
        Utf8Builder signed = default;
        try
        {
            signed.Reserve(parameters.TextLength + OwnBytes);
            new V1Request(method, uri, null, parameters).AppendTarget(ref signed);
            signed.Append((byte)'?');
            parameters.Hold();
            try
            {
                parameters.Complete();
                CheckOwn(credential, parameters);
                V1Text.AppendAll(ref signed, parameters);
            }
            finally
            {
                parameters.Release();
            }

            Span<byte> hash = stackalloc byte[V1Methods.HashBytes(_method)];
            Hashers.ForThisThread().Hmac(_keys.Get(credential), signed.Written, hash);
            return Convert.ToBase64String(hash);
        }
        finally
        {
            signed.Dispose();
        }
    }

    /// <summary>Gives the intermediate values of a signature, for finding out why a server computes another.</summary>
    /// <param name="credential">The credential to sign with.</param>
    /// <param name="time">The time of the request.</param>
    /// <param name="method">The HTTP method: <c>GET</c> or <c>POST</c>.</param>
    /// <param name="uri">The absolute URI without a query.</param>
    /// <param name="parameters">The request's parameters, without those that the signer adds.</param>
    /// <param name="action">The parameter Action; <see langword="null"/> where it is among the parameters.</param>
    /// <param name="version">The parameter Version; <see langword="null"/> where it is among the parameters.</param>
    /// <param name="region">The parameter Region; <see langword="null"/> where it is among the parameters, or not needed.</param>
    /// <returns>The steps. Their nonce is that of <see cref="V1SigningOptions.Nonce"/>, or another one each time.</returns>
    /// <exception cref="ArgumentException">The HTTP method is another one, or the URI is relative, has a query, or holds a character that no address may hold.</exception>
    /// <exception cref="InvalidOperationException">
    /// What is to be sent is larger than the service takes, a parameter is there twice or is one that the signer adds, or the nonce is not positive.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The parameters are disposed of.</exception>
    public V1Steps Explain(
        Credential credential,
        DateTimeOffset time,
        string method,
        Uri uri,
        RequestParameters parameters,
        string? action = null,
        string? version = null,
        string? region = null)
    {
        Check(credential, method, uri, parameters);
        var request = new V1Request(method, uri, null, parameters, false, action, version, region);
        Utf8Builder signed = default;
        Utf8Builder sent = default;
        Span<byte> signature = stackalloc byte[V1Methods.MaxBase64Bytes];
        try
        {
            Build(ref signed, ref sent, signature, credential, request, Fields(credential, time, request));
            string toSign = Encoding.UTF8.GetString(signed.Written);
            return new V1Steps(
                toSign[(toSign.IndexOf('?') + 1)..],
                toSign,
                Encoding.ASCII.GetString(signature[..V1Methods.Base64Bytes(_method)]),
                Encoding.ASCII.GetString(sent.Written));
        }
        finally
        {
            signed.Dispose();
            sent.Dispose();
        }
    }
}
