using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LocalScf.Http;

/// <summary>
/// Kestrel without a host around it. A host would read environment variables and settings files, write logs and take over Ctrl+C,
/// and none of that belongs into the process of somebody's tests.
/// </summary>
internal sealed class LoopbackHost
{
    /// <summary>Above the service's limit, so that a request that is too large gets an answer instead of a closed connection.</summary>
    public const long MaxRequestBytes = 128 * 1024 * 1024;

    // The same for the query of a GET.
    private const int MaxRequestLineBytes = 256 * 1024;

    private static readonly TimeSpan s_stopTimeout = TimeSpan.FromSeconds(5);

    private readonly KestrelServer _server;

    private LoopbackHost(KestrelServer server, List<Uri> endpoints)
    {
        _server = server;
        Endpoints = endpoints;
    }

    /// <summary>The addresses of the sites, in their order.</summary>
    public IReadOnlyList<Uri> Endpoints { get; }

    public static async Task<LoopbackHost> StartAsync(IReadOnlyList<LoopbackSite> sites, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = MaxRequestBytes;
        options.Limits.MaxRequestLineSize = MaxRequestLineBytes;

        // A client that is held in a debugger is slow, not hostile.
        options.Limits.MinRequestBodyDataRate = null;
        var listening = new List<ListenOptions>();
        foreach (LoopbackSite site in sites)
        {
            options.Listen(IPAddress.Loopback, site.Port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                listen.Use(next => connection => ServeAsync(next, connection, site));
                listening.Add(listen);
            });
        }

        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(new Application(), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            server.Dispose();
            throw;
        }

        return new LoopbackHost(server, listening.ConvertAll(AddressOf));
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(s_stopTimeout);
        await _server.StopAsync(timeout.Token).ConfigureAwait(false);
        _server.Dispose();
    }

    // Requests find the features of their connection among their own.
    private static Task ServeAsync(ConnectionDelegate next, ConnectionContext connection, LoopbackSite site)
    {
        connection.Features.Set(site);
        return next(connection);
    }

    private static Uri AddressOf(ListenOptions listening) =>
        new(string.Create(CultureInfo.InvariantCulture, $"http://{listening.IPEndPoint}/"));

    private sealed class Application : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => context.Features.GetRequiredFeature<LoopbackSite>().Handler(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
