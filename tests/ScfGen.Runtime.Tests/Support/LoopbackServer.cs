using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ScfGen.Runtime.Tests;

/// <summary>An HTTP/1.1 server on loopback that answers as a test tells it, down to the bytes.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private readonly List<Task> _connections = [];
    private readonly Func<ServerExchange, Task> _answer;
    private readonly Task _accepting;

    public LoopbackServer(Func<ServerExchange, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        int port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    public ReceivedRequest OnlyRequest => Assert.Single(Requests);

    public static LoopbackServer Answering(string body, int status = 200) => new(exchange => exchange.RespondAsync(body, status));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        await Task.WhenAll(_connections);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        // Off the accepting loop, and without the wait for an acknowledgement between the headers and the body.
        await Task.Yield();
        client.NoDelay = true;
        using (client)
        {
            NetworkStream stream = client.GetStream();
            try
            {
                while (await ReceivedRequest.ReadAsync(stream, _stop.Token) is { } request)
                {
                    _requests.Enqueue(request);
                    var exchange = new ServerExchange(request, stream, _stop.Token);
                    await _answer(exchange);
                    if (exchange.Closes)
                    {
                        return;
                    }
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // The client has left, or the server stops.
            }
        }
    }
}
