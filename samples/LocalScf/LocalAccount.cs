using System.Text;

namespace LocalScf;

/// <summary>A key that the local server accepts. All keys of one server see the same functions.</summary>
/// <param name="SecretId">The identifier that a request names.</param>
/// <param name="SecretKey">The key that its signature is made with.</param>
/// <param name="Token">The token that must accompany a temporary key; null for a permanent one.</param>
public sealed record LocalAccount(string SecretId, string SecretKey, string? Token = null)
{
    // A record prints all its members, and these two must never end up in a log or a test report.
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("SecretId = ").Append(SecretId);
        return true;
    }
}
