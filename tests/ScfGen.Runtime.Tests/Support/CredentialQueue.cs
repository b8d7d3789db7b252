using System.Collections.Concurrent;

namespace ScfGen.Runtime.Tests;

/// <summary>Gives another credential each time that it is asked, and the last one from then on.</summary>
internal sealed class CredentialQueue : ICredentialsProvider
{
    private readonly ConcurrentQueue<Credential> _left;
    private readonly Credential _last;

    public CredentialQueue(params Credential[] credentials)
    {
        _left = new ConcurrentQueue<Credential>(credentials);
        _last = credentials[^1];
    }

    public ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken) =>
        new(_left.TryDequeue(out Credential? next) ? next : _last);
}
