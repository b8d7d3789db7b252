namespace ScfGen;

/// <summary>
/// Reads the temporary credential that the platform puts into a running cloud function that has an execution role: the environment
/// variables <c>TENCENTCLOUD_SECRETID</c>, <c>TENCENTCLOUD_SECRETKEY</c> and <c>TENCENTCLOUD_SESSIONTOKEN</c>. They are read at each call.
/// </summary>
public sealed class FunctionEnvironmentCredentialsProvider : ICredentialsProvider
{
    private readonly CredentialVariables _variables;

    /// <summary>Creates a provider that reads the variables of this process.</summary>
    public FunctionEnvironmentCredentialsProvider()
        : this(Environment.GetEnvironmentVariable)
    {
    }

    internal FunctionEnvironmentCredentialsProvider(Func<string, string?> read) =>
        _variables = new CredentialVariables(
            "variables of a function's role", "TENCENTCLOUD_SECRETID", "TENCENTCLOUD_SECRETKEY", "TENCENTCLOUD_SESSIONTOKEN", read);

    /// <inheritdoc/>
    public ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken) => _variables.GetAsync(cancellationToken);
}
