namespace LocalScf;

/// <summary>
/// The quotas of the local server. The document names the errors for exceeding them and no figures, so the defaults are only
/// plausible; a test that is after such an error sets the quota low.
/// </summary>
public sealed class LocalScfLimits
{
    /// <summary>How many namespaces a region may hold.</summary>
    public int Namespaces { get; set; } = 50;

    /// <summary>How many functions a namespace may hold.</summary>
    public int FunctionsPerNamespace { get; set; } = 50;

    /// <summary>How many triggers of one kind a function may have.</summary>
    public int TriggersPerKind { get; set; } = 10;

    /// <summary>How many aliases a function may have, <c>$DEFAULT</c> not counted.</summary>
    public int AliasesPerFunction { get; set; } = 20;

    /// <summary>How many versions a layer may have at a time.</summary>
    public int VersionsPerLayer { get; set; } = 200;

    /// <summary>How many layer versions a function may be bound to.</summary>
    public int LayersPerFunction { get; set; } = 5;

    /// <summary>The concurrency memory, in MB, that the quotas of a region's namespaces may reach together.</summary>
    public long UserConcurrencyMemory { get; set; } = 1_280_000;

    /// <summary>The concurrency memory, in MB, that a namespace starts with.</summary>
    public long NamespaceConcurrencyMemory { get; set; } = 128_000;

    /// <summary>The most retries of a failed asynchronous event.</summary>
    public int AsyncRetries { get; set; } = 2;

    /// <summary>The shortest time, in seconds, that an asynchronous event may be kept for retries.</summary>
    public int MinAsyncMessageSeconds { get; set; } = 60;

    /// <summary>The longest time, in seconds, that an asynchronous event may be kept for retries.</summary>
    public int MaxAsyncMessageSeconds { get; set; } = 21_600;

    /// <summary>The longest initialization timeout of a function, in seconds.</summary>
    public int InitTimeoutSeconds { get; set; } = 300;
}
