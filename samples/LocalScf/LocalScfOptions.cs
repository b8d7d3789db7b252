namespace LocalScf;

/// <summary>How a local server behaves. Set it before the server starts.</summary>
public sealed class LocalScfOptions
{
    /// <summary>The SecretId of the key that is accepted unless <see cref="Accounts"/> is changed.</summary>
    public const string DefaultSecretId = "AKID-local-scf-example";

    /// <summary>The SecretKey of the key that is accepted unless <see cref="Accounts"/> is changed.</summary>
    public const string DefaultSecretKey = "local-scf-example-key";

    /// <summary>The port on 127.0.0.1 to listen on; 0 takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>The keys that requests may be signed with.</summary>
    public IReadOnlyList<LocalAccount> Accounts { get; set; } = [new LocalAccount(DefaultSecretId, DefaultSecretKey)];

    /// <summary>The server's clock: signatures, statuses and times all go by it.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How long a function or layer version stays Creating, Updating, Publishing or Deleting; zero changes at once.</summary>
    public TimeSpan TransitionTime { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// The region of requests that name none. When it is null, they share the state of the first region that any request names.
    /// </summary>
    public string? DefaultRegion { get; set; }

    /// <summary>Whether requests beyond the documented rate of their action are answered with RequestLimitExceeded.</summary>
    public bool EnforceRateLimits { get; set; }

    /// <summary>How many of the latest requests <see cref="LocalScfServer.Calls"/> remembers; 0 records none.</summary>
    public int RecordedCalls { get; set; } = 1000;

    /// <summary>The functions that can be called at addresses of their own.</summary>
    public LocalScfHttpFunctions HttpFunctions { get; set; } = new();

    /// <summary>The quotas.</summary>
    public LocalScfLimits Limits { get; set; } = new();
}
