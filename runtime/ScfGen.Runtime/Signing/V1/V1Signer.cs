using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace ScfGen.Signing;

/// <summary>
/// Signs requests with HmacSHA1 or HmacSHA256, the signature v1 of Tencent Cloud's API 3.0 (document page "Signature"): the signature is one of
/// the parameters, which are the query of a GET or the form of a POST. It takes plain values and knows nothing of HTTP clients.
/// </summary>
/// <remarks>
/// Safe for concurrent use. The scheme signs names and values before they are encoded, so that it does not tell a value with an <c>&amp;</c> from
/// two parameters; TC3-HMAC-SHA256 is the safer choice wherever a service takes it.
/// </remarks>
public sealed class V1Signer
{
    private const int StackBytes = 1024;

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
    /// What is to be sent is larger than the service takes, a parameter is there twice, or the nonce is not positive.
    /// </exception>
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
    /// What is to be sent is larger than the service takes, a parameter is there twice, or the nonce is not positive.
    /// </exception>
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
        var signed = new Utf8Builder(stackalloc byte[StackBytes]);
        var sent = new Utf8Builder(stackalloc byte[StackBytes]);
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

    /// <summary>Signs into a text.</summary>
    internal V1Signature Sign(Credential credential, DateTimeOffset time, in V1Request request)
    {
        var signed = new Utf8Builder(stackalloc byte[StackBytes]);
        var sent = new Utf8Builder(stackalloc byte[StackBytes]);
        Span<byte> signature = stackalloc byte[V1Methods.MaxBase64Bytes];
        try
        {
            V1Fields fields = Fields(credential, time, request);
            Build(ref signed, ref sent, signature, credential, request, fields);
            return new V1Signature(Encoding.ASCII.GetString(sent.Written), fields.Seconds, fields.Number);
        }
        finally
        {
            signed.Dispose();
            sent.Dispose();
        }
    }

    /// <summary>Signs into a body.</summary>
    internal void Sign(Credential credential, DateTimeOffset time, in V1Request request, IBufferWriter<byte> destination)
    {
        var signed = new Utf8Builder(stackalloc byte[StackBytes]);
        var sent = new Utf8Builder(stackalloc byte[StackBytes]);
        Span<byte> signature = stackalloc byte[V1Methods.MaxBase64Bytes];
        try
        {
            Build(ref signed, ref sent, signature, credential, request, Fields(credential, time, request));
            destination.Write(sent.Written);
        }
        finally
        {
            signed.Dispose();
            sent.Dispose();
        }
    }

    private static void Check(Credential credential, string method, Uri uri, RequestParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(credential);
        SentTarget.Check(uri);
        ArgumentNullException.ThrowIfNull(parameters);
        if (method is not ("GET" or "POST"))
        {
            throw new ArgumentException("The scheme signs GET and POST only, in upper case.", nameof(method));
        }

        if (uri.Query.Length > 0)
        {
            throw new ArgumentException("The URI has a query. Give it as parameters.", nameof(uri));
        }
    }

    private V1Fields Fields(Credential credential, DateTimeOffset time, in V1Request request)
    {
        long nonce = _options.Nonce is { } next ? next() : V1Nonce.Next();
        return nonce > 0
            ? new V1Fields(request, credential, _methodName, time.ToUnixTimeSeconds(), nonce)
            : throw new InvalidOperationException($"{nameof(V1SigningOptions)}.{nameof(V1SigningOptions.Nonce)} gave a number that is not positive.");
    }

    // Steps 2.1 to 3 of the document. The signature in Base64 comes out in the span.
    private void Build(
        ref Utf8Builder signed, ref Utf8Builder sent, Span<byte> signature, Credential credential, in V1Request request, in V1Fields fields)
    {
        request.AppendTarget(ref signed);
        signed.Append((byte)'?');
        request.Parameters.Hold();
        try
        {
            request.Parameters.Complete();
            V1Text.Append(ref signed, ref sent, request, fields);
        }
        finally
        {
            request.Parameters.Release();
        }

        Span<byte> hash = stackalloc byte[V1Methods.HashBytes(_method)];
        Hashers.ForThisThread().Hmac(_keys.Get(credential), signed.Written, hash);
        Base64.EncodeToUtf8(hash, signature, out _, out int length);
        sent.Append("&Signature="u8);
        PercentEncoding.Append(ref sent, signature[..length]);
        CheckSize(request.IsGet, sent.Written.Length);
    }

    private void CheckSize(bool isGet, int bytes)
    {
        if (isGet && bytes > _options.MaxGetBytes)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The query takes {bytes} bytes, and the service takes GET requests of {_options.MaxGetBytes} at most. Send the request with POST."));
        }

        if (!isGet && bytes > _options.MaxPostBytes)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The form takes {bytes} bytes, and the service takes {_options.MaxPostBytes} at most with this signature. Sign it with TC3-HMAC-SHA256."));
        }
    }
}
