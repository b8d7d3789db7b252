namespace ScfGen;

/// <summary>
/// Reads the credential from the environment variables <c>TENCENTCLOUD_SECRET_ID</c>, <c>TENCENTCLOUD_SECRET_KEY</c> and, for
/// temporary credentials, <c>TENCENTCLOUD_TOKEN</c>. The variables are read at each call, so that a rotated key is taken.
/// </summary>
public sealed class EnvironmentCredentialsProvider : ICredentialsProvider
{
    private readonly CredentialVariables _variables;

    /// <summary>Creates a provider that reads the variables of this process.</summary>
    public EnvironmentCredentialsProvider()
        : this(Environment.GetEnvironmentVariable)
    {
    }

    internal EnvironmentCredentialsProvider(Func<string, string?> read) =>
        _variables = new CredentialVariables(
            "environment variables", "TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY", "TENCENTCLOUD_TOKEN", read);

    /// <inheritdoc/>
    public ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken) => _variables.GetAsync(cancellationToken);
}
