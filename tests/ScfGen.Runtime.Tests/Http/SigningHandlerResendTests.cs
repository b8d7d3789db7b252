using System.Net;
using ScfGen.Http;

namespace ScfGen.Runtime.Tests;

/// <summary>A request that a handler led to another server is signed for the one that was meant when it is sent again.</summary>
public sealed class SigningHandlerResendTests
{
    private static readonly Uri s_address = new("https://scf.tencentcloudapi.com/");
    private static readonly Uri s_elsewhere = new("https://elsewhere.example/");

    [Theory]
    [InlineData("cancelled")]
    [InlineData("failed")]
    [InlineData("broken")]
    [InlineData("answered")]
    public async Task RequestThatIsSentAgain_GoesWhereItWasMeantTo(string end)
    {
        foreach (bool isSynchronous in (bool[])[true, false])
        {
            using var cancellation = new CancellationTokenSource();
            var network = new RecordingHandler();
            using var led = new OnceLedHandler(() => End(end, cancellation)) { InnerHandler = network };
            using var invoker = new HttpMessageInvoker(new Tc3SigningHandler("scf", new StaticCredentialsProvider(EchoClient.Credential)) { InnerHandler = led });
            using var request = new HttpRequestMessage(HttpMethod.Get, s_address);

            await Assert.ThrowsAnyAsync<Exception>(() => SendAsync(invoker, request, isSynchronous, cancellation.Token));
            using HttpResponseMessage response = await SendAsync(invoker, request, isSynchronous, CancellationToken.None);

            ReceivedRequest sent = Assert.Single(network.Requests);
            Assert.Equal(s_address.Authority, sent.Header("Host"));
            Assert.Equal(s_address, request.RequestUri);
            sent.AssertSignedBy(EchoClient.Credential);
        }
    }

    private static Task<HttpResponseMessage> SendAsync(
        HttpMessageInvoker invoker, HttpRequestMessage request, bool isSynchronous, CancellationToken cancellationToken) =>
        isSynchronous
            ? Task.Run(() => invoker.Send(request, cancellationToken), CancellationToken.None)
            : invoker.SendAsync(request, cancellationToken);

    private static void End(string end, CancellationTokenSource cancellation)
    {
        switch (end)
        {
            case "cancelled":
                cancellation.Cancel();
                throw new OperationCanceledException(cancellation.Token);
            case "failed":
                throw new HttpRequestException("Not there.");
            case "broken":
                throw new FormatException("Not understood.");
        }
    }

    /// <summary>Is led to another server by the first request, and by no other.</summary>
    private sealed class OnceLedHandler(Action arrived) : DelegatingHandler
    {
        private bool _wasLed;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Lead(request) is { } response ? Task.FromResult(response) : base.SendAsync(request, cancellationToken);

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Lead(request) ?? base.Send(request, cancellationToken);

        private HttpResponseMessage? Lead(HttpRequestMessage request)
        {
            if (_wasLed)
            {
                return null;
            }

            _wasLed = true;
            request.RequestUri = s_elsewhere;
            arrived();
            return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request };
        }
    }
}
