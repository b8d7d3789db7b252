using System.Collections.Concurrent;
using LocalScf.Tests.Scf;
using ScfGen;

namespace LocalScf.Tests;

/// <summary>
/// A server of a test's own, with a client. Changes of status take no time unless the test says otherwise. Disposing of it fails the test
/// if the server itself has failed at a request.
/// </summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<object> _failures = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    private TestServer(LocalScfServer server, TimeProvider time)
    {
        Time = time;
        Server = server;
        Server.UnhandledException += (_, e) => _failures.Enqueue(e.ExceptionObject);
        Client = CreateClient(new Credential(LocalScfOptions.DefaultSecretId, LocalScfOptions.DefaultSecretKey));
    }

    public LocalScfServer Server { get; }

    public ScfClient Client { get; }

    /// <summary>The clock of the server and of the client.</summary>
    public TimeProvider Time { get; }

    public static async Task<TestServer> StartAsync(Action<LocalScfOptions>? configure = null)
    {
        var options = new LocalScfOptions { TransitionTime = TimeSpan.Zero };
        configure?.Invoke(options);
        return new TestServer(await LocalScfServer.StartAsync(options), options.TimeProvider);
    }

    public static Task<TestServer> StartAsync(FakeTime time, TimeSpan transitionTime = default) => StartAsync(options =>
    {
        options.TimeProvider = time;
        options.TransitionTime = transitionTime;
    });

    public ScfClient CreateClient(Credential credential, TimeProvider? time = null) => new(new ApiClientOptions
    {
        Endpoint = Server.Endpoint,
        Region = ScfRegions.ApGuangzhou,
        Credentials = new StaticCredentialsProvider(credential),
        TimeProvider = time ?? Time,

        // A clock that a test moves would end calls that are under way.
        Timeout = Time is FakeTime ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(30),
    });

    /// <summary>Sends what the client could not.</summary>
    public async Task<RawAnswer> SendAsync(RawRequest request)
    {
        using HttpRequestMessage message = request.ToMessage(Server.Endpoint);
        using HttpResponseMessage response = await _http.SendAsync(message);
        return await RawAnswer.ReadAsync(response);
    }

    public Task<RawAnswer> SendAsync(string action, string body) =>
        SendAsync(new RawRequest { Action = action, Body = body, Time = Time.GetUtcNow() });

    public Task<byte[]> DownloadAsync(string url) => _http.GetByteArrayAsync(new Uri(url));

    public Task CreateFunctionAsync(string name) => Client.CreateFunctionAsync(Sample.Function(name));

    public async Task<string> PublishAsync(string functionName) =>
        (await Client.PublishVersionAsync(new() { FunctionName = functionName })).FunctionVersion!;

    public async Task<Result> InvokeAsync(
        string functionName, string? functionEvent = null, string? qualifier = null, string? routingKey = null)
    {
        InvokeFunctionResponse response = await Client.InvokeFunctionAsync(new()
        {
            FunctionName = functionName,
            Event = functionEvent,
            Qualifier = qualifier,
            RoutingKey = routingKey,
        });
        return response.Result!;
    }

    /// <summary>Invokes a function without waiting for it.</summary>
    /// <returns>The identifier of the event.</returns>
    public async Task<string> StartEventAsync(string functionName, string? qualifier = null)
    {
        InvokeResponse response = await Client.InvokeAsync(new()
        {
            FunctionName = functionName,
            Qualifier = qualifier,
            InvocationType = InvocationType.Event,
        });
        return response.Result!.FunctionRequestId!;
    }

    /// <summary>Waits until an event is no longer running.</summary>
    public async Task<AsyncEventStatus> WaitForEventAsync(string requestId)
    {
        for (int tries = 0; tries < 1000; tries++)
        {
            AsyncEventStatus status = (await Client.GetAsyncEventStatusAsync(new() { InvokeRequestId = requestId })).Result!;
            if (status.Status != AsyncEventState.Running)
            {
                return status;
            }

            await Task.Delay(5);
        }

        throw new InvalidOperationException($"The event {requestId} does not end.");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _http.Dispose();
        await Server.DisposeAsync();
        Assert.Empty(_failures);
    }
}
