using System.Globalization;

namespace ScfGen.Runtime.Tests;

/// <summary>Machines without a metadata service lose a second at most; a service that has answered gets more time, and not all the time.</summary>
public sealed class InstanceMetadataTimeTests : IDisposable
{
    private const string Roles = "/latest/meta-data/cam/security-credentials/";

    private static readonly TimeSpan s_aMoment = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan s_never = TimeSpan.FromSeconds(60);

    private readonly ManualTime _time = new(TemporaryAnswers.Start);

    // An own handler has no time of its own for a connection, which would be real time.
    private readonly SocketsHttpHandler _handler = new() { UseProxy = false };
    private readonly Signal _arrived = new();
    private readonly Signal _answer = new();
    private readonly Signal _left = new();

    public void Dispose() => _handler.Dispose();

    [Fact]
    public async Task Service_ThatDoesNotAnswer_IsGivenUpAfterASecond()
    {
        await using var server = new LoopbackServer(HangAsync);
        using InstanceMetadataCredentialsProvider provider = For(server);
        Task<Credential> call = GetAsync(provider);
        await _arrived.WaitAsync();

        await AssertIsGivenUpAfterAsync(call, 1);
    }

    [Fact]
    public async Task Service_ThatHasAnswered_GetsMoreTime()
    {
        await using var server = new LoopbackServer(async exchange =>
        {
            if (exchange.Request.Target == Roles)
            {
                await exchange.RespondAsync("the-role");
                return;
            }

            _arrived.Set();
            await _answer.WaitAsync(exchange.Stopping);
            await exchange.RespondAsync(TemporaryAnswers.Metadata(TemporaryAnswers.End));
        });
        using InstanceMetadataCredentialsProvider provider = For(server);
        Task<Credential> call = GetAsync(provider);
        await _arrived.WaitAsync();

        _time.Advance(TimeSpan.FromSeconds(9));
        _answer.Set();

        TemporaryAnswers.AssertIsTemporary(await call.WaitAsync(s_never));
    }

    [Fact]
    public async Task Service_ThatHasAnsweredAndHangsThen_IsGivenUpAfterTenSeconds()
    {
        await using var server = new LoopbackServer(
            exchange => exchange.Request.Target == Roles ? exchange.RespondAsync("the-role") : HangAsync(exchange));
        using InstanceMetadataCredentialsProvider provider = For(server);
        Task<Credential> call = GetAsync(provider);
        await _arrived.WaitAsync();

        await AssertIsGivenUpAfterAsync(call, 10);
    }

    private static async Task<Credential> GetAsync(InstanceMetadataCredentialsProvider provider) =>
        await provider.GetCredentialAsync(CancellationToken.None);

    private async Task HangAsync(ServerExchange exchange)
    {
        _arrived.Set();
        await exchange.WaitUntilClientLeavesAsync();
        _left.Set();
    }

    private async Task AssertIsGivenUpAfterAsync(Task<Credential> call, int seconds)
    {
        _time.Advance(TimeSpan.FromSeconds(seconds) - s_aMoment);
        Assert.False(call.IsCompleted);
        _time.Advance(s_aMoment);

        var e = await Assert.ThrowsAsync<CredentialsNotFoundException>(() => call.WaitAsync(s_never));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"did not answer within {seconds} s"), e.Message, StringComparison.Ordinal);
        await _left.WaitAsync();
    }

    // With the documented times.
    private InstanceMetadataCredentialsProvider For(LoopbackServer server) =>
        new(new InstanceMetadataOptions { Endpoint = server.Address, TimeProvider = _time, PrimaryHandler = _handler });
}
