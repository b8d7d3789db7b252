namespace LocalScf.State;

/// <summary>A trigger of a function.</summary>
internal sealed class TriggerState
{
    public required string Name { get; init; }

    public required string Type { get; init; }

    public required string Qualifier { get; init; }

    /// <summary>The settings as they are handed back.</summary>
    public required string TriggerDesc { get; init; }

    public required string CustomArgument { get; init; }

    public required string Description { get; init; }

    public required bool IsEnabled { get; set; }

    public required DateTimeOffset AddTime { get; init; }

    public required DateTimeOffset ModTime { get; set; }
}
