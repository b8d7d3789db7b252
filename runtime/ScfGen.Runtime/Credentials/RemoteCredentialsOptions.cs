namespace ScfGen;

/// <summary>What providers that ask for credentials over HTTP have in common. A provider takes a copy: later changes have no effect on it.</summary>
public abstract class RemoteCredentialsOptions
{
    private protected RemoteCredentialsOptions()
    {
    }

    /// <summary>How long before its end a credential is replaced; of a short-lived one, half of its time at most. Default: 300 seconds.</summary>
    public TimeSpan RefreshBefore { get; set; } = TimeSpan.FromSeconds(300);

    /// <summary>How long one request may take, connection included. Default: 10 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long getting a credential may take in all: every request for it, and the credential that a request is signed with. Default: 30 seconds.
    /// </summary>
    public TimeSpan FetchTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The handler that does the sending, in place of a <see cref="SocketsHttpHandler"/>; the provider does not dispose of it. Automatic redirects
    /// are switched off in it. One that follows redirects and is in use already is refused at the first request.
    /// </summary>
    public HttpMessageHandler? PrimaryHandler { get; set; }

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider TimeProvider
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = TimeProvider.System;

    /// <summary>Checks the times.</summary>
    internal static TimeSpan CheckTimeout(TimeSpan value, string name) =>
        value > TimeSpan.Zero && value.TotalMilliseconds <= int.MaxValue
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must be longer than zero and at most 24 days.");
}
