using System.Net.Http.Headers;
using ScfGen.Http;

namespace ScfGen;

/// <summary>
/// The base of clients that call functions over HTTP: signs each request and sends it. Answers come as bytes, text, JSON or streams; the calls
/// that read an answer throw where its status is no success, and <see cref="SendAsync(HttpRequestMessage, CancellationToken)"/> leaves that to its caller.
/// </summary>
public abstract partial class FunctionClient : IDisposable
{
    private readonly FunctionClientOptions _options;
    private readonly Uri _address;
    private readonly string _prefix;
    private readonly SigningHandler? _signing;
    private readonly HttpMessageInvoker _invoker;
    private volatile bool _disposed;

    private protected FunctionClient(Uri address, FunctionClientOptions options, SigningHandler? signing)
    {
        ArgumentNullException.ThrowIfNull(address);
        _options = options with { };
        Check(_options);
        _address = EndpointRules.CheckAddress(address, _options.AllowInsecureHttp);
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
    /// <exception cref="ArgumentException">The request is for another host, or has a query that the scheme cannot sign in one way only.</exception>
    /// <exception cref="HttpRequestException">The function could not be reached.</exception>
    /// <exception cref="TimeoutException">The headers of the answer did not come within the time-out.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    /// <exception cref="CredentialsNotFoundException">There is no credential to sign with.</exception>
    /// <exception cref="InvalidOperationException">
    /// The body is larger than the option MaxRequestBytes, a header holds a line break, or the option HttpClient followed a redirect to another host.
    /// </exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.RequestUri = Resolve(request.RequestUri);
        return await LimitAsync(token => SendCoreAsync(request, token), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Signs a request that another client sends, and does not send it.</summary>
    /// <param name="request">The request, complete: what is changed afterwards is not signed. A relative URI is added to the client's address.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when the request is signed.</returns>
    /// <exception cref="ArgumentException">The request is for another host, or has a query that the scheme cannot sign in one way only.</exception>
    /// <exception cref="CredentialsNotFoundException">There is no credential to sign with.</exception>
    /// <exception cref="InvalidOperationException">The body is larger than the option MaxRequestBytes, or a header holds a line break.</exception>
    public ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_disposed, this);
        request.RequestUri = Resolve(request.RequestUri);
        return _signing?.SignAsync(request, cancellationToken) ?? default;
    }

    /// <summary>Throws where the status of an answer is no success, with what the answer tells of the cause. Reads the answer only then.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>A task that ends without more for an answer that tells success.</returns>
    /// <exception cref="FunctionCallException">The status is no success.</exception>
    public static async Task EnsureSuccessAsync(HttpResponseMessage response, CancellationToken cancellationToken = default)
    {
        const int MaxErrorBytes = 64 * 1024;
        ArgumentNullException.ThrowIfNull(response);
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        Secrets secrets = Secrets.OfRequest(response.RequestMessage);
        string excerpt = "";
        ErrorAnswer error = default;
        try
        {
            using ResponseBody body = await ResponseBody.ReadAsync(response.Content, MaxErrorBytes, cancellationToken).ConfigureAwait(false);
            excerpt = Excerpt.From(body.Bytes, secrets);
            error = ErrorAnswer.Read(body.Bytes, secrets);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // The status alone has to do.
        }

        throw new FunctionCallException(response.StatusCode, error.Code, error.Message, error.RequestId ?? RequestIdOf(response, secrets), excerpt);
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

    private static string? RequestIdOf(HttpResponseMessage response, Secrets secrets)
    {
        foreach (string name in (ReadOnlySpan<string>)["X-Fc-Request-Id", "X-Scf-Request-Id", "X-Request-Id"])
        {
            if (response.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values))
            {
                return Excerpt.Word(values.ToString(), secrets);
            }
        }

        return null;
    }

    private static void Check(FunctionClientOptions options)
    {
        CallTimeout.Check(options.Timeout, nameof(options.Timeout));
        CallTimeout.Check(options.ConnectTimeout, nameof(options.ConnectTimeout));
        CallTimeout.Check(options.PooledConnectionLifetime, nameof(options.PooledConnectionLifetime));
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
    private Uri At(string path) => path switch
    {
        "" => _address,
        ['?', ..] => new Uri(_address.GetLeftPart(UriPartial.Path) + path),
        ['/', ..] => new Uri(_prefix + path),
        _ => new Uri(_prefix + "/" + path),
    };

    private Task<HttpResponseMessage> SendCoreAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _options.HttpClient is { } client
            ? OwnClient.SendAsync(client, _signing, request, cancellationToken)
            : _invoker.SendAsync(request, cancellationToken);

    private async Task<T> LimitAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        using CallTimeout limit = CallTimeout.Start(_options.Timeout, _options.TimeProvider, reuse: false, cancellationToken);
        try
        {
            return await call(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            if (limit.Explain(e, "The call", nameof(FunctionClientOptions.Timeout)) is { } reason)
            {
                throw reason;
            }

            throw;
        }
    }
}
