namespace ScfGen;

/// <summary>A credential that is kept until its end, and when it is to be replaced.</summary>
internal sealed class RefreshableCredential(Credential credential, DateTimeOffset expiresAt, DateTimeOffset refreshAt)
{
    public Credential Credential => credential;

    public DateTimeOffset ExpiresAt => expiresAt;

    public DateTimeOffset RefreshAt => refreshAt;

    public RefreshableCredential RefreshingAt(DateTimeOffset time) => new(credential, expiresAt, time < expiresAt ? time : expiresAt);
}
