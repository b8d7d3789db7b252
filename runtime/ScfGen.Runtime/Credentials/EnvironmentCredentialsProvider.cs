namespace ScfGen;

/// <summary>
/// Reads the credential from the environment variables <c>TENCENTCLOUD_SECRET_ID</c>, <c>TENCENTCLOUD_SECRET_KEY</c> and, for
/// temporary credentials, <c>TENCENTCLOUD_TOKEN</c>. The variables are read at each call, so that a rotated key is taken.
/// </summary>
public sealed class EnvironmentCredentialsProvider : ICredentialsProvider
{
    private const string IdVariable = "TENCENTCLOUD_SECRET_ID";
    private const string KeyVariable = "TENCENTCLOUD_SECRET_KEY";
    private const string TokenVariable = "TENCENTCLOUD_TOKEN";

    private readonly Func<string, string?> _read;
    private Credential? _last;

    /// <summary>Creates a provider that reads the variables of this process.</summary>
    public EnvironmentCredentialsProvider()
        : this(Environment.GetEnvironmentVariable)
    {
    }

    internal EnvironmentCredentialsProvider(Func<string, string?> read) => _read = read;

    /// <inheritdoc/>
    public ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken)
    {
        string? id = _read(IdVariable);
        string? key = _read(KeyVariable);
        string? token = _read(TokenVariable);
        if (string.IsNullOrWhiteSpace(id) || string.IsNullOrWhiteSpace(key))
        {
            return ValueTask.FromException<Credential>(new CredentialsNotFoundException(Describe(id, key)));
        }

        Credential? last = Volatile.Read(ref _last);
        if (last is null || last.SecretId != id.Trim() || last.SecretKey != key.Trim() || (last.Token ?? "") != (token?.Trim() ?? ""))
        {
            try
            {
                last = new Credential(id.Trim(), key.Trim(), token?.Trim());
            }
            catch (ArgumentException e)
            {
                return ValueTask.FromException<Credential>(
                    new CredentialsNotFoundException($"The environment variables {IdVariable}, {KeyVariable} and {TokenVariable} hold no valid credential: {e.Message}"));
            }

            Volatile.Write(ref _last, last);
        }

        return new(last);
    }

    private static string Describe(string? id, string? key)
    {
        string missing = string.IsNullOrWhiteSpace(id)
            ? string.IsNullOrWhiteSpace(key) ? $"{IdVariable} and {KeyVariable} are not set" : $"{IdVariable} is not set"
            : $"{KeyVariable} is not set";
        return $"No credential was found: the environment variables {missing}. Set {IdVariable} and {KeyVariable}, or set the client option Credentials.";
    }
}
