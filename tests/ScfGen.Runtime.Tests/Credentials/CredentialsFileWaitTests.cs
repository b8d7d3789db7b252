using System.Diagnostics;
using System.Text;
using static ScfGen.Runtime.Tests.CredentialsFolder;

namespace ScfGen.Runtime.Tests;

/// <summary>A file that cannot be opened for now keeps no call waiting against its will, and one that was read costs nothing.</summary>
public sealed class CredentialsFileWaitTests : IDisposable
{
    private static readonly TimeSpan s_never = TimeSpan.FromSeconds(60);

    private readonly CredentialsFolder _folder = new();
    private readonly Signal _firstLook = new();
    private readonly Signal _secondLook = new();
    private readonly SemaphoreSlim _gate = new(0);
    private int _looks;

    public void Dispose()
    {
        _folder.Dispose();
        _gate.Dispose();
    }

    [Fact]
    public async Task PipeWithoutAWriter_KeepsNoCancelledCallWaiting()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string path = _folder.Place("pipe");
        await MakePipeAsync(path);
        CredentialsFileProvider provider = Looking(() => path);
        using var cancellation = new CancellationTokenSource();
        Task<Credential> cancelled = Task.Run(() => CallAsync(provider, cancellation.Token));
        await _firstLook.WaitAsync();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.WaitAsync(s_never));

        // Whoever comes now waits for the same look, and a writer ends it.
        Task<Credential> patient = GetAsync(provider);
        Assert.False(patient.IsCompleted);
        await Task.Run(() => WriteToPipe(path)).WaitAsync(s_never);
        Assert.Equal("an-id", (await patient.WaitAsync(s_never)).SecretId);
        Assert.Equal(1, Volatile.Read(ref _looks));
    }

    [Fact]
    public async Task HundredCallsAtOnce_LookOnce()
    {
        string path = _folder.Write("named", Whole);
        CredentialsFileProvider provider = Looking(() => Gated(path));

        Credential[] given = await ManyCalls.MakeAsync(() => GetAsync(provider), () => _gate.Release());

        Assert.All(given, each => Assert.Same(given[0], each));
        Assert.Equal(1, Volatile.Read(ref _looks));
    }

    [Fact]
    public async Task LookThatFails_FailsForAllAndIsMadeAgain()
    {
        CredentialsFileProvider provider = Looking(() => Gated(_folder.Place("named")));
        Task<Credential>[] calls = [GetAsync(provider), GetAsync(provider)];

        _gate.Release();

        foreach (Task<Credential> call in calls)
        {
            await Assert.ThrowsAsync<CredentialsNotFoundException>(() => call);
        }

        _folder.Write("named", Whole);
        _gate.Release();
        Assert.Equal("an-id", (await GetAsync(provider)).SecretId);
        Assert.Equal(2, Volatile.Read(ref _looks));
    }

    [Fact]
    public async Task LookThatHangsLater_LeavesTheOldCredentialToAll()
    {
        string path = _folder.Write("named", Whole);
        CredentialsFileProvider provider = Looking(() => Volatile.Read(ref _looks) == 1 ? path : Gated(path));
        Credential first = await GetAsync(provider);
        _folder.Write("named", WithKey("b-key"));
        _folder.PassASecond();
        Task<Credential> waits = GetAsync(provider);
        try
        {
            await _secondLook.WaitAsync();
            ValueTask<Credential> other = provider.GetCredentialAsync(CancellationToken.None);
            Assert.True(other.IsCompletedSuccessfully);
            Assert.Same(first, await other);

            _folder.Time.Advance(TimeSpan.FromMilliseconds(4999));
            Assert.False(waits.IsCompleted);
            _folder.Time.Advance(TimeSpan.FromMilliseconds(1));
            Assert.Same(first, await waits.WaitAsync(s_never));
            Assert.Same(first, await GetAsync(provider));
        }
        finally
        {
            _gate.Release();
        }

        // What comes late is taken.
        using var never = new CancellationTokenSource(s_never);
        while ((await GetAsync(provider)).SecretKey != "b-key")
        {
            await Task.Delay(10, never.Token);
        }

        Assert.Equal(2, Volatile.Read(ref _looks));
    }

    [Fact]
    public async Task LookThatHangsLater_EndsForItsCallerWithTheCancellation()
    {
        string path = _folder.Write("named", Whole);
        CredentialsFileProvider provider = Looking(() => Volatile.Read(ref _looks) == 1 ? path : Gated(_folder.Place("nowhere")));
        Credential first = await GetAsync(provider);
        _folder.PassASecond();
        using var cancellation = new CancellationTokenSource();
        Task<Credential> cancelled = Task.Run(() => CallAsync(provider, cancellation.Token));
        try
        {
            await _secondLook.WaitAsync();

            await cancellation.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.WaitAsync(s_never));
            Assert.Same(first, await GetAsync(provider));
        }
        finally
        {
            _gate.Release();
        }
    }

    [Fact]
    public async Task Look_RunsWithoutTheContextOfItsCaller()
    {
        string path = _folder.Write("named", Whole);
        var ambient = new AsyncLocal<string?> { Value = "of one caller" };
        string? seen = "not run";
        CredentialsFileProvider provider = Looking(() =>
        {
            seen = ambient.Value;
            return path;
        });

        await GetAsync(provider);

        Assert.Null(seen);
    }

    [Fact]
    public async Task Credential_ThatWasReadWithinTheSecond_ComesAtOnceWithoutAllocating()
    {
        _folder.Write("home", Whole);
        CredentialsFileProvider provider = _folder.For();
        await GetAsync(provider);

        KeptCredential.AssertComesWithoutAllocating(provider);
    }

    private static async Task<Credential> CallAsync(CredentialsFileProvider provider, CancellationToken cancellationToken) =>
        await provider.GetCredentialAsync(cancellationToken);

    private static async Task MakePipeAsync(string path)
    {
        using Process made = Process.Start(new ProcessStartInfo("mkfifo") { ArgumentList = { path } })
            ?? throw new InvalidOperationException("mkfifo did not start.");
        await made.WaitForExitAsync();
        Assert.Equal(0, made.ExitCode);
    }

    private static void WriteToPipe(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        stream.Write(Encoding.UTF8.GetBytes(Whole));
    }

    private string Gated(string path)
    {
        _gate.Wait(CancellationToken.None);
        return path;
    }

    // A look begins with the variable, which names the file.
    private CredentialsFileProvider Looking(Func<string> path)
    {
        string Read(string _)
        {
            (Interlocked.Increment(ref _looks) == 1 ? _firstLook : _secondLook).Set();
            return path();
        }

        return new CredentialsFileProvider(null, null, _folder.Time, Read, []);
    }
}
