namespace ScfGen;

/// <summary>
/// Reads the credential of an Alibaba Cloud account from the environment variables <c>ALIBABA_CLOUD_ACCESS_KEY_ID</c>,
/// <c>ALIBABA_CLOUD_ACCESS_KEY_SECRET</c> and, for temporary credentials, <c>ALIBABA_CLOUD_SECURITY_TOKEN</c>. They are read at each call.
/// It is no part of the default chain, which looks for credentials of Tencent Cloud.
/// </summary>
public sealed class AlibabaEnvironmentCredentialsProvider : ICredentialsProvider
{
    private readonly CredentialVariables _variables;

    /// <summary>Creates a provider that reads the variables of this process.</summary>
    public AlibabaEnvironmentCredentialsProvider()
        : this(Environment.GetEnvironmentVariable)
    {
    }

    internal AlibabaEnvironmentCredentialsProvider(Func<string, string?> read) =>
        _variables = new CredentialVariables(
            "environment variables",
            "ALIBABA_CLOUD_ACCESS_KEY_ID",
            "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
            "ALIBABA_CLOUD_SECURITY_TOKEN",
            read);

    /// <inheritdoc/>
    public ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken) => _variables.GetAsync(cancellationToken);
}
