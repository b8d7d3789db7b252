namespace LocalScf.State;

/// <summary>A namespace with its functions.</summary>
internal sealed class NamespaceState
{
    public const string Default = "default";

    public required string Name { get; init; }

    public required string Description { get; set; }

    public required DateTimeOffset AddTime { get; init; }

    public required DateTimeOffset ModTime { get; set; }

    /// <summary>The quota of concurrency memory, in MB.</summary>
    public required long ConcurrencyMemory { get; set; }

    public Dictionary<string, FunctionState> Functions { get; } = new(StringComparer.Ordinal);

    public long ReservedMemory => Functions.Values.Sum(function => function.ReservedMemory ?? 0);

    public long ProvisionedMemory => Functions.Values.Sum(function => function.ProvisionedMemory);
}
