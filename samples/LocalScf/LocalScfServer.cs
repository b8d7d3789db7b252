using LocalScf.Auth;
using LocalScf.Http;
using LocalScf.State;

namespace LocalScf;

/// <summary>
/// A service on 127.0.0.1 that answers like SCF: it verifies signatures, checks parameters against the spec, keeps namespaces,
/// functions and all that belongs to them in memory, and runs delegates in place of deployed code.
/// </summary>
public sealed class LocalScfServer : IAsyncDisposable
{
    private readonly ServerParts _parts;
    private readonly LoopbackHost _host;
    private int _stopped;

    private LocalScfServer(ServerParts parts, LoopbackHost host)
    {
        _parts = parts;
        _host = host;
        _parts.UnexpectedException += Report;
    }

    /// <summary>Raised when the server itself fails at a request, which it answers with InternalError and nothing else.</summary>
    public event EventHandler<UnhandledExceptionEventArgs>? UnhandledException;

    /// <summary>The address to give to clients, such as <c>http://127.0.0.1:41873/</c>.</summary>
    public Uri Endpoint => _host.Endpoints[0];

    /// <summary>The address of a function URL, which <see cref="LocalScfHttpFunctions.FunctionUrl"/> answers.</summary>
    public Uri FunctionUrlEndpoint => _host.Endpoints[1];

    /// <summary>The address of a CloudBase environment's gateway, which <see cref="LocalScfHttpFunctions.CloudBase"/> answers.</summary>
    public Uri CloudBaseEndpoint => _host.Endpoints[2];

    /// <summary>The address of a Function Compute HTTP trigger, which <see cref="LocalScfHttpFunctions.HttpTrigger"/> answers.</summary>
    public Uri HttpTriggerEndpoint => _host.Endpoints[3];

    /// <summary>The latest requests, oldest first. Each read takes a copy.</summary>
    public IReadOnlyList<LocalScfCall> Calls => _parts.Calls.ToArray();

    /// <summary>Starts a server.</summary>
    /// <param name="options">How it behaves; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The server, which already accepts requests.</returns>
    public static async Task<LocalScfServer> StartAsync(LocalScfOptions? options = null, CancellationToken cancellationToken = default)
    {
        var parts = new ServerParts(options ?? new LocalScfOptions());
        try
        {
            LoopbackHost host = await LoopbackHost.StartAsync(Sites(parts), cancellationToken).ConfigureAwait(false);
            parts.Downloads.BaseAddress = host.Endpoints[0];
            return new LocalScfServer(parts, host);
        }
        catch
        {
            parts.Dispose();
            throw;
        }
    }

    /// <summary>Gives a function its code. Functions without any answer with the event that they were given.</summary>
    /// <param name="functionName">The function's name, in every region and namespace; it need not exist yet.</param>
    /// <param name="function">What it runs; replaces what was registered before.</param>
    public void OnInvoke(string functionName, LocalFunction function)
    {
        ArgumentNullException.ThrowIfNull(functionName);
        ArgumentNullException.ThrowIfNull(function);
        _parts.Functions[functionName] = function;
    }

    /// <summary>
    /// Lets the next creation, update or publication of a function fail: its status becomes CreateFailed, UpdateFailed or PublishFailed
    /// instead of Active.
    /// </summary>
    /// <param name="functionName">The function's name, in every region and namespace; it need not exist yet.</param>
    /// <param name="errorCode">The code that StatusReasons will carry.</param>
    /// <param name="errorMessage">The message that goes with it.</param>
    public void FailNextDeployment(string functionName, string errorCode, string errorMessage)
    {
        ArgumentNullException.ThrowIfNull(functionName);
        ArgumentNullException.ThrowIfNull(errorCode);
        ArgumentNullException.ThrowIfNull(errorMessage);
        _parts.DeploymentFailures[functionName] = new FailureReason(errorCode, errorMessage);
    }

    /// <summary>Stops the server: running functions are cancelled and the port is given back. Later calls do nothing.</summary>
    /// <param name="cancellationToken">Stops waiting for open connections and closes them.</param>
    /// <returns>A task that ends when the server has stopped.</returns>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _stopped, 1) != 0)
        {
            return;
        }

        await _parts.Background.StopAsync().ConfigureAwait(false);
        await _host.StopAsync(cancellationToken).ConfigureAwait(false);
        _parts.UnexpectedException -= Report;
        _parts.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    // In the order of the endpoints.
    private static List<LoopbackSite> Sites(ServerParts parts)
    {
        var keys = new KeyRing(parts.Options.Accounts);
        LocalScfHttpFunctions functions = parts.Options.HttpFunctions;
        return
        [
            new(parts.Options.Port, new RequestPipeline(parts, keys).HandleAsync),
            new(functions.FunctionUrlPort, new FunctionSite(parts, new FunctionUrlGate(keys, parts), functions.FunctionUrl).HandleAsync),
            new(functions.CloudBasePort, new FunctionSite(parts, new CloudBaseGate(keys, parts), functions.CloudBase).HandleAsync),
            new(functions.HttpTriggerPort, new FunctionSite(parts, new HttpTriggerGate(keys, parts), functions.HttpTrigger).HandleAsync),
        ];
    }

    private void Report(Exception exception) =>
        UnhandledException?.Invoke(this, new UnhandledExceptionEventArgs(exception, isTerminating: false));
}
