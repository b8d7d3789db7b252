using System.Diagnostics;
using System.Globalization;

namespace ScfGen;

/// <summary>A temporary credential and the time at which it stops being valid.</summary>
/// <remarks>No part of the credential appears in <see cref="ToString"/> or in a debugger's summary.</remarks>
[DebuggerDisplay("ExpiringCredential (hidden)")]
public sealed class ExpiringCredential
{
    /// <summary>Joins a credential and its end.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="expiresAt">When it stops being valid; <see cref="DateTimeOffset.MaxValue"/> for never.</param>
    public ExpiringCredential(Credential credential, DateTimeOffset expiresAt)
    {
        ArgumentNullException.ThrowIfNull(credential);
        Credential = credential;
        ExpiresAt = expiresAt;
    }

    /// <summary>The credential.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Credential Credential { get; }

    /// <summary>When the credential stops being valid.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Says until when the credential is valid, and nothing of its values.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Credential (hidden) until {ExpiresAt:u}");
}
