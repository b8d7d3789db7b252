using System.Collections.Concurrent;

namespace ScfGen.Runtime.Tests;

/// <summary>Fetches what a test has laid out, in order.</summary>
internal sealed class ScriptedProvider(TimeProvider time, TimeSpan? refreshBefore = null) : RefreshingCredentialsProvider(refreshBefore, time)
{
    private readonly ConcurrentQueue<Func<CancellationToken, Task<ExpiringCredential>>> _script = new();
    private int _fetches;

    public int Fetches => Volatile.Read(ref _fetches);

    public static ExpiringCredential Until(DateTimeOffset end, string id) => new(new Credential(id, "a-key", "a-token"), end);

    public void Then(Func<CancellationToken, Task<ExpiringCredential>> fetch) => _script.Enqueue(fetch);

    public void Then(string id, DateTimeOffset end) => Then(_ => Task.FromResult(Until(end, id)));

    public void ThenFail(Exception exception) => Then(_ => Task.FromException<ExpiringCredential>(exception));

    public async Task<string> GetIdAsync() => (await GetCredentialAsync(CancellationToken.None)).SecretId;

    protected override Task<ExpiringCredential> FetchAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _fetches);
        return _script.TryDequeue(out Func<CancellationToken, Task<ExpiringCredential>>? fetch)
            ? fetch(cancellationToken)
            : throw new InvalidOperationException("No fetch was expected.");
    }
}
