namespace ScfGen;

/// <summary>Gives one fixed credential.</summary>
/// <param name="credential">The credential to give.</param>
public sealed class StaticCredentialsProvider(Credential credential) : ICredentialsProvider
{
    private readonly Credential _credential = credential ?? throw new ArgumentNullException(nameof(credential));

    /// <inheritdoc/>
    public ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken) => new(_credential);
}
