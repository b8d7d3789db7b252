using ScfGen.Http;

namespace ScfGen;

/// <summary>
/// The base of clients that call functions over HTTP: signs each request and sends it. Answers come as bytes, text, JSON or streams; the calls
/// that read an answer throw where its status is no success, and <see cref="SendAsync(HttpRequestMessage, CancellationToken)"/> leaves that to its caller.
/// </summary>
/// <remarks>
/// Headers of a request are in <see cref="FunctionCallOptions.Headers"/>. For other methods than GET and POST, and for the headers of an answer, there is
/// <see cref="SendAsync(HttpRequestMessage, CancellationToken)"/>.
/// </remarks>
public abstract partial class FunctionClient : IDisposable
{
    private readonly FunctionClientOptions _options;
    private readonly Uri _address;
    private readonly string _prefix;
    private readonly SigningHandler? _signing;
    private readonly HttpMessageInvoker _invoker;
    private volatile bool _disposed;

    private protected FunctionClient(Uri address, FunctionClientOptions options, SigningHandler? signing, string example)
    {
        ArgumentNullException.ThrowIfNull(address);
        _options = options with { };
        Check(_options);
        _address = EndpointRules.CheckAddress(address, _options.AllowInsecureHttp, nameof(address), example);
        _prefix = _address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        _signing = signing;
        _invoker = _options.HttpClient
            ?? new HttpMessageInvoker(
                HandlerChain.Build(signing, _options.Handlers, _options.PrimaryHandler, _options.ConnectTimeout, _options.PooledConnectionLifetime),
                disposeHandler: _options.PrimaryHandler is null);
    }

    /// <summary>Closes the connections that this client made itself.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Sends a request. The answer's body is not read: dispose of the answer when it has been.</summary>
    /// <param name="request">The request; a relative URI is added to the client's address, and an absolute one must be on the same host.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The answer, whatever its status is; see <see cref="EnsureSuccessAsync"/>.</returns>
    /// <exception cref="ArgumentException">
    /// The request is for another host, or has a query that the scheme cannot sign in one way only; or its relative URI holds a <c>#</c>.
    /// </exception>
    /// <exception cref="HttpRequestException">The function could not be reached, or the stream behind the request's content failed.</exception>
    /// <exception cref="TimeoutException">The headers of the answer did not come within the time-out.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    /// <exception cref="CredentialsNotFoundException">There is no credential to sign with.</exception>
    /// <exception cref="InvalidOperationException">
    /// The body is larger than the option MaxRequestBytes or has no content type where that is signed; a header or the URI holds a line break; the option
    /// HttpClient or PrimaryHandler followed a redirect to another host; or PrimaryHandler follows redirects and was in use before.
    /// </exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.RequestUri = Resolve(request.RequestUri);
        return await LimitAsync(request, token => SendCoreAsync(request, token, cancellationToken), null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Signs a request that another client sends, and does not send it.</summary>
    /// <param name="request">The request, complete: what is changed afterwards is not signed. A relative URI is added to the client's address.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when the request is signed.</returns>
    /// <exception cref="ArgumentException">
    /// The request is for another host, or has a query that the scheme cannot sign in one way only; or its relative URI holds a <c>#</c>.
    /// </exception>
    /// <exception cref="HttpRequestException">The stream behind the request's content failed.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled. A content that can be read once may be read in part.</exception>
    /// <exception cref="CredentialsNotFoundException">There is no credential to sign with.</exception>
    /// <exception cref="InvalidOperationException">
    /// The body is larger than the option MaxRequestBytes or has no content type where that is signed, or a header or the URI holds a line break.
    /// </exception>
    public async ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_disposed, this);
        request.RequestUri = Resolve(request.RequestUri);
        if (_signing is null)
        {
            RequestRules.Check(request);
            return;
        }

        await _signing.SignAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Checks the largest body before a handler is made with it, which would call it by another name.</summary>
    private protected static int CheckMaxRequestBytes(FunctionClientOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxRequestBytes, nameof(options.MaxRequestBytes));
        return options.MaxRequestBytes;
    }

    /// <summary>Closes the connections that this client made itself.</summary>
    /// <param name="disposing">Whether it is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        _disposed = true;
        if (disposing && _options.HttpClient is null)
        {
            _invoker.Dispose();
        }
    }

    private static void Check(FunctionClientOptions options)
    {
        CallTimeout.Check(options.Timeout, nameof(options.Timeout));
        CallTimeout.Check(options.ConnectTimeout, nameof(options.ConnectTimeout));
        CallTimeout.Check(options.PooledConnectionLifetime, nameof(options.PooledConnectionLifetime));
        CheckMaxRequestBytes(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxResponseBytes);
        ArgumentNullException.ThrowIfNull(options.TimeProvider);
        ArgumentNullException.ThrowIfNull(options.Handlers);
        if (options.HttpClient is not null && (options.PrimaryHandler is not null || options.Handlers.Count > 0))
        {
            throw new ArgumentException(
                $"{nameof(options.HttpClient)} brings its own handlers. Leave out {nameof(options.PrimaryHandler)} and {nameof(options.Handlers)}.", nameof(options));
        }
    }

    /// <summary>The whole URI of a request. A signed request is for the client's own host and for no other.</summary>
    private Uri Resolve(Uri? uri)
    {
        if (uri is null)
        {
            return _address;
        }

        if (!uri.IsAbsoluteUri || uri.IsFile)
        {
            return At(uri.OriginalString);
        }

        return Redirects.LedElsewhere(_address, uri)
            ? throw new ArgumentException(
                $"The request is for the host '{Redirects.ServerOf(uri)}', and this client is for '{Redirects.ServerOf(_address)}'. Make a client for it.", nameof(uri))
            : uri;
    }

    // Text after the authority cannot change the host.
    private Uri At(string path)
    {
        if (path.Contains('#'))
        {
            throw new ArgumentException("The path holds a #, and nothing from there on would be sent. Write %23 for that character.", nameof(path));
        }

        if (path.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                "The path is a whole address, and would be sent as a path below the client's own. Give path and query alone, or make a client for that address.", nameof(path));
        }

        return path switch
        {
            "" => _address,
            ['?', ..] => new Uri(_address.GetLeftPart(UriPartial.Path) + path),
            ['/', ..] => new Uri(_prefix + path),
            _ => new Uri(_prefix + "/" + path),
        };
    }

    private Task<HttpResponseMessage> SendCoreAsync(HttpRequestMessage request, CancellationToken cancellationToken, CancellationToken caller) =>
        _options.HttpClient is { } client
            ? OwnClient.SendAsync(client, _signing, request, cancellationToken, caller)
            : _invoker.SendAsync(request, cancellationToken);

    // A request is signed right before it is sent. A handler of the user's may have sent another one in its place.
    private bool IsUnsent(HttpRequestMessage request) =>
        _signing is not null && _options.Handlers.Count == 0 && Secrets.CredentialOf(request) is null;

    private async Task<T> LimitAsync<T>(
        HttpRequestMessage request, Func<CancellationToken, Task<T>> call, TimeSpan? ownTimeout, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        TimeSpan timeout = ownTimeout is { } own ? CallTimeout.Check(own, nameof(FunctionCallOptions.Timeout)) : _options.Timeout;
        using CallTimeout limit = CallTimeout.Start(timeout, _options.TimeProvider, reuse: false, cancellationToken);
        try
        {
            return await call(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            string option = nameof(FunctionClientOptions.Timeout) + (ownTimeout is null ? " of the client" : " of the call");
            if (limit.Explain(e, "The call", option, IsUnsent(request)) is { } reason)
            {
                throw reason;
            }

            throw;
        }
    }
}
