using ScfGen.Http;
using static ScfGen.Runtime.Tests.CredentialsFolder;

namespace ScfGen.Runtime.Tests;

/// <summary>A file is read on a thread of its own, also for synchronous calls, which wait for it as long as they are not cancelled.</summary>
public sealed class CredentialsFileThreadTests : IDisposable
{
    private const string Address = "https://scf.tencentcloudapi.com/";

    private readonly CredentialsFolder _folder = new();
    private readonly SemaphoreSlim _gate = new(0);

    public void Dispose()
    {
        _folder.Dispose();
        _gate.Dispose();
    }

    [Fact]
    public async Task EachLook_TakesNoThreadOfThePoolAndKeepsNoProcessAlive()
    {
        string path = _folder.Write("named", Whole);
        List<(bool IsOfThePool, bool IsBackground)> seen = [];
        CredentialsFileProvider provider = Looking(() =>
        {
            seen.Add((Thread.CurrentThread.IsThreadPoolThread, Thread.CurrentThread.IsBackground));
            return path;
        });

        await GetAsync(provider);
        _folder.PassASecond();
        await GetAsync(provider);

        Assert.Equal(2, seen.Count);
        Assert.All(seen, static thread => Assert.Equal((false, true), thread));
    }

    [Fact]
    public void SynchronousCall_IsSignedWithWhatTheFileHasThen()
    {
        _folder.Write("home", Whole);
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = Invoker(_folder.For(), network);

        Send(invoker, CancellationToken.None);
        _folder.Write("home", WithKey("b-key"));
        _folder.PassASecond();
        Send(invoker, CancellationToken.None);

        Assert.Equal(2, network.Requests.Count);
        network.Requests[0].AssertSignedBy(new Credential("an-id", "a-key", "a-token"));
        network.Requests[1].AssertSignedBy(new Credential("an-id", "b-key", "a-token"));
    }

    [Fact]
    public void SynchronousCallWithoutAFile_IsToldAsAnyOther()
    {
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = Invoker(_folder.For(), network);

        var e = Assert.Throws<CredentialsNotFoundException>(() => Send(invoker, CancellationToken.None));

        Assert.Contains(PathVariable + " is not set", e.Message, StringComparison.Ordinal);
        Assert.Empty(network.Requests);
    }

    [Fact]
    public async Task SynchronousCallThatWaitsForTheFile_EndsWithItsCancellation()
    {
        var entered = new Signal();
        var network = new RecordingHandler();
        using HttpMessageInvoker invoker = Invoker(
            Looking(() =>
            {
                entered.Set();
                _gate.Wait(CancellationToken.None);
                return null;
            }),
            network);
        using var cancellation = new CancellationTokenSource();
        Task call = Task.Run(() => Send(invoker, cancellation.Token), CancellationToken.None);
        try
        {
            await entered.WaitAsync();
            Assert.False(call.IsCompleted);

            await cancellation.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(60)));
            Assert.Empty(network.Requests);
        }
        finally
        {
            _gate.Release();
        }
    }

    private static void Send(HttpMessageInvoker invoker, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        using HttpResponseMessage response = invoker.Send(request, cancellationToken);
    }

    private static HttpMessageInvoker Invoker(CredentialsFileProvider provider, RecordingHandler network) =>
        new(new Tc3SigningHandler("scf", provider) { InnerHandler = network });

    // A look begins with the variable, which names the file.
    private CredentialsFileProvider Looking(Func<string?> path) => new(null, null, _folder.Time, _ => path(), []);
}
