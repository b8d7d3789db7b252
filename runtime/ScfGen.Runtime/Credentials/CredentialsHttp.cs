using System.Globalization;
using ScfGen.Http;

namespace ScfGen;

/// <summary>Asks a source of credentials over HTTP: within a time limit, for an answer of limited size. What goes wrong becomes a reason.</summary>
internal sealed class CredentialsHttp(string source, RemoteCredentialsOptions options, TimeSpan connectTimeout, bool usesProxy) : IDisposable
{
    private const int MaxAnswerBytes = 64 * 1024;

    private readonly TimeProvider _time = options.TimeProvider;
    private readonly Lazy<HttpMessageInvoker> _invoker = CreateInvoker(options.PrimaryHandler, connectTimeout, usesProxy);

    public async Task<HttpAnswer> SendAsync(HttpRequestMessage request, TimeSpan timeout, CancellationToken cancellationToken)
    {
        Uri meant = request.RequestUri!;
        string host = meant.Authority;
        using var limit = new CancellationTokenSource(timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using HttpResponseMessage response = await GetInvoker().SendAsync(request, either.Token).ConfigureAwait(false);
            if (Redirects.LedElsewhere(meant, (response.RequestMessage ?? request).RequestUri))
            {
                throw Fail($"the request to {host} was redirected to another server, whose answer is not used");
            }

            ResponseBody body = await ResponseBody.ReadAsync(response.Content, MaxAnswerBytes, holdsSecrets: true, either.Token).ConfigureAwait(false);
            try
            {
                return body.ExceedsLimit
                    ? throw Fail(string.Create(CultureInfo.InvariantCulture, $"the answer of {host} is longer than {MaxAnswerBytes} bytes"))
                    : new HttpAnswer(response.StatusCode, body.Bytes.ToArray());
            }
            finally
            {
                body.Dispose();
            }
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw limit.IsCancellationRequested
                ? Fail(string.Create(CultureInfo.InvariantCulture, $"{host} did not answer within {timeout.TotalSeconds} s"), e)
                : Fail($"{host} cannot be asked: no connection was made in time", e);
        }
        catch (HttpRequestException e)
        {
            throw Fail($"{host} cannot be asked: {Describe(e.HttpRequestError)}", e);
        }
        catch (IOException e)
        {
            throw Fail($"the connection to {host} broke before the end of the answer", e);
        }
        catch (InvalidDataException e)
        {
            throw Fail($"the answer of {host} cannot be decoded as its Content-Encoding says", e);
        }
    }

    /// <summary>Makes the exception for a reason.</summary>
    public CredentialsNotFoundException Fail(string reason, Exception? innerException = null) =>
        CredentialsNotFoundException.From(source, reason, innerException);

    public void Dispose()
    {
        if (_invoker.IsValueCreated)
        {
            _invoker.Value.Dispose();
        }
    }

    // Made at the first request: a provider in a chain is often never asked.
    private static Lazy<HttpMessageInvoker> CreateInvoker(HttpMessageHandler? handler, TimeSpan connectTimeout, bool usesProxy) =>
        handler is not null
            ? new Lazy<HttpMessageInvoker>(() =>
            {
                Redirects.SwitchOff(handler);
                return new HttpMessageInvoker(handler, disposeHandler: false);
            })
            : new Lazy<HttpMessageInvoker>(() => new HttpMessageInvoker(
                new SocketsHttpHandler
                {
                    // A credential is asked of the host that was told, and of no other.
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    UseProxy = usesProxy,
                    ConnectTimeout = connectTimeout,
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                },
                disposeHandler: true));

    private HttpMessageInvoker GetInvoker()
    {
        try
        {
            return _invoker.Value;
        }
        catch (ObjectDisposedException e)
        {
            throw Fail($"its {nameof(RemoteCredentialsOptions.PrimaryHandler)} was disposed of", e);
        }
        catch (InvalidOperationException e)
        {
            throw Fail($"its {nameof(RemoteCredentialsOptions.PrimaryHandler)} follows redirects and is in use already; set AllowAutoRedirect to false when it is made", e);
        }
    }

    private static string Describe(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "its name is not known",
        HttpRequestError.ConnectionError => "no connection can be made",
        HttpRequestError.SecureConnectionError => "no secure connection can be made",
        HttpRequestError.ProxyTunnelError => "the proxy makes no connection",
        _ => "what it answers is no HTTP, or the connection broke",
    };
}
