using System.Net;
using System.Text;

namespace ScfGen.Runtime.Tests;

/// <summary>An error whose text does not come is told by its status, within a short time.</summary>
public sealed class FunctionStalledErrorTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TextThatDoesNotCome_IsGivenUp(bool isStream)
    {
        var left = new Signal();
        await using LoopbackServer server = Stalling(left);
        var time = new WatchedTime(s_limit);
        using FunctionComputeHttpClient client = Create(server, time, Timeout.InfiniteTimeSpan);

        Task call = isStream ? client.GetStreamAsync("x") : client.GetStringAsync("x");
        await time.IsTimed.WaitAsync();
        Assert.False(call.IsCompleted);
        time.Advance(s_limit);

        AssertTold(await Assert.ThrowsAsync<FunctionCallException>(() => call));
        await left.WaitAsync();
    }

    [Fact]
    public async Task TimeoutOfTheCallMeanwhile_DoesNotHideTheStatus()
    {
        await using LoopbackServer server = Stalling(new Signal());
        var time = new WatchedTime(s_limit);
        using FunctionComputeHttpClient client = Create(server, time, TimeSpan.FromSeconds(3));

        Task call = client.GetStringAsync("x");
        await time.IsTimed.WaitAsync();
        time.Advance(TimeSpan.FromSeconds(3));

        AssertTold(await Assert.ThrowsAsync<FunctionCallException>(() => call));
    }

    [Fact]
    public async Task CancellationMeanwhile_StaysOne()
    {
        await using LoopbackServer server = Stalling(new Signal());
        var time = new WatchedTime(s_limit);
        using FunctionComputeHttpClient client = Create(server, time, Timeout.InfiniteTimeSpan);
        using var cancellation = new CancellationTokenSource();

        Task call = client.GetStringAsync("x", cancellationToken: cancellation.Token);
        await time.IsTimed.WaitAsync();
        await cancellation.CancelAsync();

        var e = await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, e.CancellationToken);
    }

    [Fact]
    public async Task CancellationOfReadingAnError_StaysOne()
    {
        await using LoopbackServer server = Stalling(new Signal());
        using FunctionComputeHttpClient client = Create(server, TimeProvider.System, Timeout.InfiniteTimeSpan);
        using var request = new HttpRequestMessage(HttpMethod.Get, "x");
        using HttpResponseMessage response = await client.SendAsync(request);

        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FunctionClient.EnsureSuccessAsync(response, cancellation.Token));
        Assert.Equal(cancellation.Token, e.CancellationToken);
    }

    [Fact]
    public async Task WholeErrorWithoutAnEnd_IsTold()
    {
        const string Error = """{"Code":"AuthFailure.TokenFailure","Message":"Refused.","RequestId":"r-1"}""";

        FunctionCallException e = await FailAsync(Error);

        Assert.Equal(HttpStatusCode.Forbidden, e.StatusCode);
        Assert.Equal("AuthFailure.TokenFailure", e.ErrorCode);
        Assert.Equal("Refused.", e.ErrorMessage);
        Assert.Equal("r-1", e.RequestId);
        Assert.Contains("token does not belong", e.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecretInWhatCame_IsNotShownInPart()
    {
        string half = EchoClient.Credential.Token![..20];

        FunctionCallException e = await FailAsync($"The difference between the request time and ours is too large: {half}");

        Assert.DoesNotContain(half, e.ToString(), StringComparison.Ordinal);
        Assert.Contains("set the clock", e.Advice, StringComparison.Ordinal);
    }

    // The time-out comes when all that there is has been read.
    private static async Task<FunctionCallException> FailAsync(string text)
    {
        var isRead = new Signal();
        var time = new ManualTime(DateTimeOffset.FromUnixTimeSeconds(1708593691));
        using var network = new StalledHandler(Encoding.UTF8.GetBytes(text), isRead);
        using var client = new FunctionComputeHttpClient(new Uri("https://function.example"), new FunctionComputeClientOptions
        {
            Credentials = new StaticCredentialsProvider(EchoClient.Credential),
            PrimaryHandler = network,
            TimeProvider = time,
        });

        Task call = client.GetStringAsync("x");
        await isRead.WaitAsync();
        time.Advance(s_limit);
        return await Assert.ThrowsAsync<FunctionCallException>(() => call);
    }

    private static void AssertTold(FunctionCallException e)
    {
        Assert.Equal(HttpStatusCode.Forbidden, e.StatusCode);
        Assert.Equal("id-5", e.RequestId);
        Assert.Equal($"The call failed with HTTP 403. The rest of the answer did not come. {e.Advice} (request id-5)", e.Message);
        Assert.IsAssignableFrom<OperationCanceledException>(e.InnerException);
    }

    private static LoopbackServer Stalling(Signal left) => new(async exchange =>
    {
        await exchange.SendAsync("HTTP/1.1 403 Forbidden\r\nContent-Length: 100\r\nX-Fc-Request-Id: id-5\r\n\r\n");
        await exchange.WaitUntilClientLeavesAsync();
        left.Set();
    });

    private static FunctionComputeHttpClient Create(LoopbackServer server, TimeProvider time, TimeSpan timeout) => new(
        server.Address,
        new FunctionComputeClientOptions { Scheme = FunctionComputeScheme.Anonymous, TimeProvider = time, Timeout = timeout });

    private sealed class StalledHandler(byte[] text, Signal isRead) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Forbidden)
            {
                RequestMessage = request,
                Content = new StreamContent(new EndlessStream(text, isRead)),
            });
    }

    /// <summary>Gives what it has, and then keeps its reader waiting.</summary>
    private sealed class EndlessStream(byte[] text, Signal isRead) : MemoryStream(text)
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            if (read == 0)
            {
                isRead.Set();
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }

            return read;
        }
    }

    /// <summary>A clock that a test moves, once a timer of a certain length runs.</summary>
    private sealed class WatchedTime(TimeSpan watched) : TimeProvider
    {
        private readonly ManualTime _time = new(DateTimeOffset.FromUnixTimeSeconds(1708593691));

        public Signal IsTimed { get; } = new();

        public override DateTimeOffset GetUtcNow() => _time.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            ITimer timer = _time.CreateTimer(callback, state, dueTime, period);
            if (dueTime == watched)
            {
                IsTimed.Set();
            }

            return timer;
        }

        public void Advance(TimeSpan by) => _time.Advance(by);
    }
}
