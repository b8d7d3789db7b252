using System.Buffers;
using System.Net.Http.Headers;
using ScfGen.Signing;

namespace ScfGen.Http;

/// <summary>
/// Signs each request that passes with HmacSHA1 or HmacSHA256, the signature v1 of Tencent Cloud's API 3.0. The request carries its parameters
/// already, Action, Version and Region among them: a GET in its query, a POST in a form (<c>application/x-www-form-urlencoded</c>). They are read,
/// with a plus sign as a space, and replaced by the signed ones.
/// </summary>
/// <remarks>
/// <para>
/// <b>A signed GET has the key's identifier, the token and the signature in its address</b>, and addresses get into logs: those of
/// <c>IHttpClientFactory</c>, of tracing, of proxies and of servers. Send POST where that matters.
/// </para>
/// <para>
/// A form that is replaced is not disposed of before its request is, so that handlers outside can send it again. A request that passes again is
/// signed anew, in place of the earlier signature.
/// </para>
/// </remarks>
public sealed class V1SigningHandler : SigningHandler
{
    /// <summary>Where a generated client puts the parameters, so that they need not be read from a query or a form.</summary>
    internal static readonly HttpRequestOptionsKey<RequestParameters> ParametersKey = new("ScfGen.RequestParameters");

    // They describe the bytes that are replaced.
    private static readonly HashSet<string> s_ofTheBytes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Content-Type", "Content-Length", "Content-MD5", "Content-Encoding", "Content-Range",
    };

    private readonly V1Signer _signer;

    /// <summary>Creates a handler.</summary>
    /// <param name="method">The signature method.</param>
    /// <param name="credentials">Where the credential of each try comes from.</param>
    /// <param name="options">Sizes and more; <see langword="null"/> for the defaults.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    /// <param name="maxBodyBytes">The largest body that is read to be signed, in bytes.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public V1SigningHandler(
        V1SignatureMethod method,
        ICredentialsProvider credentials,
        V1SigningOptions? options = null,
        TimeProvider? timeProvider = null,
        long maxBodyBytes = DefaultMaxBodyBytes)
        : base(credentials, timeProvider, maxBodyBytes) =>
        _signer = new V1Signer(method, options);

    internal override ReadOnlySpan<string> OwnHeaders => [];

    private protected override void Sign(HttpRequestMessage request, Credential credential, DateTimeOffset time, ReadOnlySpan<byte> body)
    {
        bool isGet = request.Method == HttpMethod.Get;
        if (!isGet && request.Method != HttpMethod.Post)
        {
            throw new InvalidOperationException("HmacSHA1 and HmacSHA256 sign GET and POST only.");
        }

        SentTarget.Check(request.RequestUri!);

        if (request.Options.TryGetValue(ParametersKey, out RequestParameters? own))
        {
            own.SignedWith = credential;
            Sign(request, credential, time, own);
            return;
        }

        using var parameters = new RequestParameters();
        if (isGet)
        {
            ReadQuery(request, body, parameters);
            request.RequestUri = SignQuery(credential, time, Get(request, parameters) with { ReplacesSignature = true });
        }
        else
        {
            ReadForm(request, body, parameters);
            var form = new ArrayBufferWriter<byte>(Math.Max(body.Length, 1024));
            _signer.Sign(credential, time, Post(request, parameters) with { ReplacesSignature = true }, form);
            HttpContent? replaced = request.Content is SignedForm earlier ? earlier.Replaced : request.Content;
            Replace(request, new SignedForm(form.WrittenSpan.ToArray(), replaced));
        }
    }

    private static void ReadQuery(HttpRequestMessage request, ReadOnlySpan<byte> body, RequestParameters parameters)
    {
        if (!body.IsEmpty)
        {
            throw new InvalidOperationException("The body of a GET is not signed by HmacSHA1 and HmacSHA256. Send the request with POST, or without a body.");
        }

        Check(FormReader.TryRead(SentTarget.QueryOf(request.RequestUri!), parameters));
    }

    private static void ReadForm(HttpRequestMessage request, ReadOnlySpan<byte> body, RequestParameters parameters)
    {
        if (SentTarget.QueryOf(request.RequestUri!).Length > 0)
        {
            throw new InvalidOperationException("The query of a POST is not signed by HmacSHA1 and HmacSHA256. Put its parameters into the form.");
        }

        if (request.Content is { } content
            && !FormReader.IsForm(content.Headers.NonValidated.TryGetValues("Content-Type", out HeaderStringValues type) ? type.ToString() : null))
        {
            throw new InvalidOperationException(
                $"HmacSHA1 and HmacSHA256 sign forms, and the request's Content-Type is not {FormReader.MediaType}. "
                + "Send a form, or sign with TC3-HMAC-SHA256.");
        }

        Check(FormReader.TryRead(body, parameters));
    }

    private static void Check(bool isRead)
    {
        if (!isRead)
        {
            throw new InvalidOperationException(
                "The query or form to sign has a value without a name, or a percent sign without two hexadecimal digits behind it. Encode names and values.");
        }
    }

    private static V1Request Get(HttpRequestMessage request, RequestParameters parameters) =>
        new("GET", request.RequestUri!, request.Headers.Host, parameters);

    private static V1Request Post(HttpRequestMessage request, RequestParameters parameters) =>
        new("POST", request.RequestUri!, request.Headers.Host, parameters);

    // Headers of the content that is replaced stay, but for what describes its bytes.
    private static void Replace(HttpRequestMessage request, HttpContent form)
    {
        form.Headers.TryAddWithoutValidation("Content-Type", FormReader.MediaType);
        if (request.Content is { } replaced)
        {
            foreach (KeyValuePair<string, HeaderStringValues> header in replaced.Headers.NonValidated)
            {
                if (!s_ofTheBytes.Contains(header.Key))
                {
                    form.Headers.TryAddWithoutValidation(header.Key, header.Value);
                }
            }
        }

        request.Content = form;
    }

    private Uri SignQuery(Credential credential, DateTimeOffset time, in V1Request request)
    {
        V1Signature signature = _signer.Sign(credential, time, request);

        // The path was signed as it stands, so that the new address must not be tidied up.
        string address = $"{request.Uri.Scheme}://{request.Uri.Authority}{SentTarget.PathOf(request.Uri)}?{signature.Parameters}";
        return new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
    }

    // The body of an earlier try may still be on its way: it keeps its buffer until then.
    private void Sign(HttpRequestMessage request, Credential credential, DateTimeOffset time, RequestParameters own)
    {
        if (request.Method == HttpMethod.Get)
        {
            request.RequestUri = SignQuery(credential, time, Get(request, own));
            return;
        }

        var form = new RequestContent { SignedWith = credential };
        try
        {
            _signer.Sign(credential, time, Post(request, own), form);
        }
        catch
        {
            form.Dispose();
            throw;
        }

        HttpContent? earlier = request.Content;
        Replace(request, form);
        (earlier as RequestContent)?.Dispose();
    }
}
