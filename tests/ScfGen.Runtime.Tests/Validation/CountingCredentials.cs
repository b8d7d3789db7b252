namespace ScfGen.Runtime.Tests;

/// <summary>Counts how often it is asked for a credential.</summary>
internal sealed class CountingCredentials : ICredentialsProvider
{
    private int _asked;

    public int Asked => _asked;

    public ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        return new ValueTask<Credential>(EchoClient.Credential);
    }
}
