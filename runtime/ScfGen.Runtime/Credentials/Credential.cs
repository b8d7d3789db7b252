using System.Diagnostics;
using System.Text.Json.Serialization;

namespace ScfGen;

/// <summary>A key pair, and for temporary credentials the token that goes with it, which requests are signed with.</summary>
/// <remarks>No part of it appears in <see cref="ToString"/> or in a debugger's summary.</remarks>
[DebuggerDisplay("Credential (hidden)")]
public sealed class Credential
{
    /// <summary>Creates a credential.</summary>
    /// <param name="secretId">The key's identifier (SecretId), which is sent with each request.</param>
    /// <param name="secretKey">The secret part of the key (SecretKey), which is never sent.</param>
    /// <param name="token">The session token of temporary credentials; <see langword="null"/> for a long-term key.</param>
    /// <exception cref="ArgumentException">The identifier or the key is empty, or a part holds a character that no key has.</exception>
    public Credential(string secretId, string secretKey, string? token = null)
    {
        SecretId = CheckVisibleAscii(secretId, nameof(secretId));
        SecretKey = CheckVisibleAscii(secretKey, nameof(secretKey));
        Token = string.IsNullOrEmpty(token) ? null : CheckVisibleAscii(token, nameof(token));
    }

    /// <summary>The key's identifier (SecretId).</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string SecretId { get; }

    /// <summary>The secret part of the key (SecretKey). It is left out of JSON.</summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string SecretKey { get; }

    /// <summary>The session token of temporary credentials, or <see langword="null"/>. It is left out of JSON.</summary>
    [JsonIgnore]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Token { get; }

    /// <summary>Says what this is, and nothing of its values.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => Token is null ? "Credential (hidden)" : "Credential with token (hidden)";

    // A stray line feed from a copied key would otherwise end up in a header; the value itself must not be in the message.
    private static string CheckVisibleAscii(string value, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);
        foreach (char c in value)
        {
            if (c is <= ' ' or > '~')
            {
                throw new ArgumentException(
                    $"The {parameter} holds a white-space, control or non-ASCII character. Copy it again without spaces and line ends.",
                    parameter);
            }
        }

        return value;
    }
}
