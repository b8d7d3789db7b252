namespace ScfGen;

/// <summary>Reads a credential from three environment variables, at each call, and makes a new object when one of them has changed.</summary>
internal sealed class CredentialVariables(string source, string idName, string keyName, string tokenName, Func<string, string?> read)
{
    private Credential? _last;

    public ValueTask<Credential> GetAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<Credential>(cancellationToken);
        }

        string id = Read(idName);
        string key = Read(keyName);
        if (id.Length == 0 || key.Length == 0)
        {
            return Fail($"{Missing(id, key)} not set");
        }

        string token = Read(tokenName);
        Credential? last = Volatile.Read(ref _last);
        if (last is null || last.SecretId != id || last.SecretKey != key || (last.Token ?? "") != token)
        {
            try
            {
                last = new Credential(id, key, token);
            }
            catch (ArgumentException e)
            {
                return Fail($"{idName}, {keyName} and {tokenName} hold no valid credential: {e.Message}");
            }

            Volatile.Write(ref _last, last);
        }

        return new(last);
    }

    private string Read(string name) => read(name)?.Trim() ?? "";

    private string Missing(string id, string key) =>
        id.Length > 0 ? $"{keyName} is" : key.Length > 0 ? $"{idName} is" : $"{idName} and {keyName} are";

    private ValueTask<Credential> Fail(string reason) => ValueTask.FromException<Credential>(CredentialsNotFoundException.From(source, reason));
}
