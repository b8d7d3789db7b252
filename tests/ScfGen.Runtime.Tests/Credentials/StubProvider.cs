namespace ScfGen.Runtime.Tests;

/// <summary>Gives what a test has set, and counts the calls.</summary>
internal sealed class StubProvider(Func<CancellationToken, ValueTask<Credential>> give) : ICredentialsProvider
{
    private int _calls;

    public Func<CancellationToken, ValueTask<Credential>> Give { get; set; } = give;

    public int Calls => Volatile.Read(ref _calls);

    public static StubProvider Giving(string id) => new(_ => new(new Credential(id, "a-key")));

    public static StubProvider Failing(Exception exception) => new(_ => ValueTask.FromException<Credential>(exception));

    public ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        return Give(cancellationToken);
    }
}
