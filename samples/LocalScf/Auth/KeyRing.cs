using System.Text.RegularExpressions;
using ScfGen;

namespace LocalScf.Auth;

/// <summary>The keys of the server's accounts.</summary>
internal sealed partial class KeyRing(IReadOnlyList<LocalAccount> accounts)
{
    private readonly Dictionary<string, Credential> _keys = accounts.ToDictionary(
        account => account.SecretId,
        account => new Credential(account.SecretId, account.SecretKey, account.Token),
        StringComparer.Ordinal);

    /// <summary>Whether an identifier could be that of a key.</summary>
    public static bool HasForm(string secretId) => SecretIdForm().IsMatch(secretId);

    public Credential? Find(string secretId) => _keys.GetValueOrDefault(secretId);

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,128}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SecretIdForm();
}
