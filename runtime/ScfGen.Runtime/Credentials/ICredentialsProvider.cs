namespace ScfGen;

/// <summary>Gives the credential that the next request is signed with. Called once per try of each request.</summary>
/// <remarks>Implementations are safe for concurrent use, and keep what is costly to get.</remarks>
public interface ICredentialsProvider
{
    /// <summary>Gives the current credential.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="CredentialsNotFoundException">There is none where this provider looks.</exception>
    ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken);
}
