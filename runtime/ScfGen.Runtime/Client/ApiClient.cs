using ScfGen.Http;
using ScfGen.Json;

namespace ScfGen;

/// <summary>
/// The base of generated clients: writes a request, signs it, sends it, and reads the answer. Make one and keep it; it is safe for concurrent
/// use and holds the connections.
/// </summary>
public abstract partial class ApiClient : IDisposable
{
    private static readonly string s_userAgent =
        "ScfGen/" + (typeof(ApiClient).Assembly.GetName().Version?.ToString(3) ?? "0");

    private readonly ApiService _service;
    private readonly ApiClientOptions _options;
    private readonly Uri _endpoint;
    private readonly HttpMessageInvoker _invoker;
    private readonly SigningHandler? _signBeforeSending;
    private readonly ResponseReader _responses;
    private readonly bool _reusesTimeouts;
    private volatile bool _disposed;

    /// <summary>Creates a client.</summary>
    /// <param name="service">The service.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">An option is out of range or contradicts another.</exception>
    protected ApiClient(ApiService service, ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(options);
        _service = service;
        _options = options with { };
        Check(_options);
        _endpoint = EndpointRules.Check(_options.Endpoint ?? service.Endpoint, _options.AllowInsecureHttp);
        _responses = new ResponseReader(_options.MaxResponseBytes);

        // Handlers and providers of the user's may keep a call's token beyond the call.
        _reusesTimeouts = _options is { HttpClient: null, PrimaryHandler: null, Handlers.Count: 0, Credentials: StaticCredentialsProvider or EnvironmentCredentialsProvider or DefaultCredentialsProvider }
            && ReferenceEquals(_options.TimeProvider, TimeProvider.System);
        SigningHandler signing = CreateSigning(service, _options);
        if (_options.HttpClient is { } client)
        {
            _invoker = client;
            _signBeforeSending = signing;
        }
        else
        {
            _invoker = new HttpMessageInvoker(
                HandlerChain.Build(signing, _options.Handlers, _options.PrimaryHandler, _options.ConnectTimeout, _options.PooledConnectionLifetime),
                disposeHandler: _options.PrimaryHandler is null);
        }
    }

    /// <summary>Closes the connections that this client made itself.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
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

    /// <summary>Makes one call, for generated code.</summary>
    /// <typeparam name="TRequest">The request's type.</typeparam>
    /// <typeparam name="TResponse">The response's type.</typeparam>
    /// <param name="operation">The action.</param>
    /// <param name="request">The request.</param>
    /// <param name="callOptions">Options of this call.</param>
    /// <param name="cancellationToken">Cancels the call, down to the socket.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ApiException">The service answered with an error.</exception>
    /// <exception cref="UnexpectedResponseException">What answered is not the API.</exception>
    /// <exception cref="RequestValidationException">The request is not as the spec says; nothing was sent.</exception>
    /// <exception cref="HttpRequestException">The service could not be reached.</exception>
    /// <exception cref="TimeoutException">The call or the connection took longer than its time-out.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    /// <exception cref="CredentialsNotFoundException">There is no credential to sign with.</exception>
    /// <exception cref="InvalidOperationException">
    /// The action needs a region, and none is set; the request is larger than the service takes by this method; a header holds a line break; the option
    /// HttpClient or PrimaryHandler followed a redirect to another host; or PrimaryHandler follows redirects and was in use before.
    /// </exception>
    /// <exception cref="NotSupportedException">The request is to be sent as parameters, and its type is no <see cref="IParameterModel"/>.</exception>
    protected async Task<TResponse> SendAsync<TRequest, TResponse>(
        ApiOperation operation, TRequest request, ApiCallOptions? callOptions, CancellationToken cancellationToken)
        where TRequest : class, IJsonModel<TRequest>
        where TResponse : ApiResponse, IJsonModel<TResponse>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();

        if (request is IValidatable validatable && Validator.Check(validatable, _options.Validation) is { Count: > 0 } violations)
        {
            throw new RequestValidationException(operation.Action, violations);
        }

        TimeSpan timeout = callOptions?.Timeout is { } own ? CallTimeout.Check(own, nameof(ApiCallOptions.Timeout)) : _options.Timeout;
        using ApiMessage message = CreateMessage(operation, callOptions, request);
        using CallTimeout limit = CallTimeout.Start(timeout, _options.TimeProvider, _reusesTimeouts, cancellationToken);
        try
        {
            using HttpResponseMessage response = await SendAsync(message.Http, limit.Token, cancellationToken).ConfigureAwait(false);
            return await _responses.ReadAsync<TResponse>(operation.Action, response, message, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            // A handler of the user's may have sent another message in place of this one.
            bool isUnsent = _options.Handlers.Count == 0 && !message.WasSigned;
            if (limit.Explain(e, $"The call of {operation.Action}", $"{nameof(ApiClientOptions.Timeout)} of the client or of the call", isUnsent) is { } reason)
            {
                throw reason;
            }

            throw;
        }
    }

    private static void Check(ApiClientOptions options)
    {
        CallTimeout.Check(options.Timeout, nameof(ApiClientOptions.Timeout));
        CallTimeout.Check(options.ConnectTimeout, nameof(ApiClientOptions.ConnectTimeout));
        CallTimeout.Check(options.PooledConnectionLifetime, nameof(ApiClientOptions.PooledConnectionLifetime));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxResponseBytes);
        ArgumentNullException.ThrowIfNull(options.Credentials);
        ArgumentNullException.ThrowIfNull(options.TimeProvider);
        ArgumentNullException.ThrowIfNull(options.Handlers);
        ArgumentNullException.ThrowIfNull(options.RequestMethod);
        ArgumentNullException.ThrowIfNull(options.SignedHeaders);
        CheckHeader(options.Region, nameof(ApiClientOptions.Region));
        CheckHeader(options.Language, nameof(ApiClientOptions.Language));
        if (options.HttpClient is not null && (options.PrimaryHandler is not null || options.Handlers.Count > 0))
        {
            throw new ArgumentException(
                $"{nameof(ApiClientOptions.HttpClient)} brings its own handlers. Leave out {nameof(ApiClientOptions.PrimaryHandler)} and {nameof(ApiClientOptions.Handlers)}.");
        }
    }

    private static string? CheckHeader(string? value, string option)
    {
        if (value is not null && (value.Length == 0 || value.AsSpan().ContainsAnyExceptInRange('!', '~')))
        {
            throw new ArgumentException($"{option} is empty or holds a white-space, control or non-ASCII character. Write it as ap-guangzhou or en-US.", option);
        }

        return value;
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken, CancellationToken caller)
    {
        if (_options.HttpClient is not { } client)
        {
            return _invoker.SendAsync(message, cancellationToken);
        }

        OwnClient.SetVersion(message, client);
        return OwnClient.SendAsync(client, _signBeforeSending, message, cancellationToken, caller);
    }
}
