using System.Net;
using System.Net.Sockets;

namespace ScfGen.Runtime.Tests;

/// <summary>A redirect that a user's own HttpClient follows to another server is told, and the answer from there is not used.</summary>
public sealed class OwnClientRedirectTests
{
    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task RedirectToAnotherServer_IsToldAndItsAnswerIsNotUsed(int status)
    {
        await using var other = LoopbackServer.Answering(EchoClient.Success);
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("", status, $"Location: {other.Address}\r\n"));
        using var http = new HttpClient();
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { HttpClient = http });

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => client.EchoAsync());

        Assert.Contains($"from {server.Address.GetLeftPart(UriPartial.Authority)} to {other.Address.GetLeftPart(UriPartial.Authority)}", e.Message, StringComparison.Ordinal);
        Assert.Contains("AllowAutoRedirect", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(EchoClient.Credential.Token!, e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RedirectToAServerThatIsNotThere_IsToldAsARedirect()
    {
        // Bound and not listening: the port is nobody else's meanwhile.
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Uri elsewhere = new UriBuilder("http", "127.0.0.1", ((IPEndPoint)socket.LocalEndPoint!).Port).Uri;
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("", 307, $"Location: {elsewhere}\r\n"));
        using var http = new HttpClient();
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { HttpClient = http });

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => client.EchoAsync());

        Assert.IsType<HttpRequestException>(e.InnerException);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RedirectToAServerThatDoesNotAnswer_IsToldAsARedirectAtTheTimeout(bool isFunction)
    {
        var arrived = new Signal();
        await using var other = new LoopbackServer(exchange =>
        {
            arrived.Set();
            return exchange.NeverAnswerAsync();
        });
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("", 307, $"Location: {other.Address}\r\n"));
        var time = new ManualTime(DateTimeOffset.FromUnixTimeSeconds(1551113065));
        using var http = new HttpClient();
        using var api = new EchoClient(EchoClient.OptionsFor(server) with { HttpClient = http, TimeProvider = time });
        using FunctionUrlClient function = FunctionFor(server, http, time);

        Task call = isFunction ? function.GetStringAsync("x") : api.EchoAsync();
        await arrived.WaitAsync();
        time.Advance(TimeSpan.FromSeconds(100));

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => call);
        Assert.Contains("followed a redirect", e.Message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<OperationCanceledException>(e.InnerException);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CancellationAfterARedirect_StaysOne(bool isFunction)
    {
        var arrived = new Signal();
        await using var other = new LoopbackServer(exchange =>
        {
            arrived.Set();
            return exchange.NeverAnswerAsync();
        });
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("", 307, $"Location: {other.Address}\r\n"));
        using var http = new HttpClient();
        using var api = new EchoClient(EchoClient.OptionsFor(server) with { HttpClient = http });
        using FunctionUrlClient function = FunctionFor(server, http, TimeProvider.System);
        using var cancellation = new CancellationTokenSource();

        Task call = isFunction
            ? function.GetStringAsync("x", cancellationToken: cancellation.Token)
            : api.EchoAsync(cancellationToken: cancellation.Token);
        await arrived.WaitAsync();
        await cancellation.CancelAsync();

        var e = await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, e.CancellationToken);
    }

    [Fact]
    public async Task RedirectOnTheSameServer_IsTheClientsOwnAffair()
    {
        await using var server = new LoopbackServer(static exchange => exchange.Request.Target == "/"
            ? exchange.RespondAsync("", 307, "Location: /elsewhere\r\n")
            : exchange.RespondAsync(EchoClient.Success));
        using var http = new HttpClient();
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { HttpClient = http });

        Assert.Equal("done", (await client.EchoAsync()).Name);
    }

    [Fact]
    public async Task ClientThatFollowsNoRedirects_SendsNothingElsewhere()
    {
        await using var other = LoopbackServer.Answering(EchoClient.Success);
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("", 307, $"Location: {other.Address}\r\n"));
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var client = new EchoClient(EchoClient.OptionsFor(server) with { HttpClient = http });

        var e = await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.EchoAsync());

        Assert.Equal(HttpStatusCode.RedirectKeepVerb, e.HttpStatus);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task CallOfAFunction_IsToldAndStreamsAreSoToo()
    {
        await using var other = LoopbackServer.Answering("stolen");
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("", 302, $"Location: {other.Address}\r\n"));
        using var http = new HttpClient();
        using FunctionUrlClient client = FunctionFor(server, http, TimeProvider.System);
        using var request = new HttpRequestMessage(HttpMethod.Get, "x");

        Func<Task>[] calls = [() => client.GetStringAsync("x"), () => client.PostStringAsync("x", "text"), () => client.GetStreamAsync("x"), () => client.SendAsync(request)];
        foreach (Func<Task> call in calls)
        {
            var e = await Assert.ThrowsAsync<InvalidOperationException>(call);
            Assert.Contains("followed a redirect", e.Message, StringComparison.Ordinal);
        }

        Assert.Equal(new Uri(server.Address, "x"), request.RequestUri);
    }

    [Fact]
    public async Task CallThatIsNotSigned_MayBeRedirected()
    {
        await using var other = LoopbackServer.Answering("moved here");
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("", 302, $"Location: {other.Address}\r\n"));
        using var http = new HttpClient();
        using var client = new FunctionComputeHttpClient(
            server.Address, new FunctionComputeClientOptions { Scheme = FunctionComputeScheme.Anonymous, HttpClient = http });

        Assert.Equal("moved here", await client.GetStringAsync("x"));
    }

    private static FunctionUrlClient FunctionFor(LoopbackServer server, HttpClient http, TimeProvider time) => new(
        server.Address,
        "100000000001",
        new FunctionUrlClientOptions { Credentials = new StaticCredentialsProvider(EchoClient.Credential), HttpClient = http, TimeProvider = time });
}
