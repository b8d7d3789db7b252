namespace ScfGen;

/// <summary>Stands in a chain for a source that was not set up, so that it is in the list of what was tried.</summary>
internal sealed class AbsentCredentialsProvider(string source, string reason) : ICredentialsProvider
{
    public ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken) =>
        ValueTask.FromException<Credential>(CredentialsNotFoundException.From(source, reason));
}
