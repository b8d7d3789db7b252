using System.Text.Json;

namespace LocalScf.State;

/// <summary>What is configured for a function. Unchangeable: an update makes a new one, and published versions keep theirs.</summary>
internal sealed record FunctionSettings
{
    public string Description { get; init; } = "";

    public string Handler { get; init; } = "";

    public required string Runtime { get; init; }

    public required string Type { get; init; }

    /// <summary>In MB.</summary>
    public required long MemorySize { get; init; }

    /// <summary>In seconds.</summary>
    public required long Timeout { get; init; }

    /// <summary>In seconds.</summary>
    public required long InitTimeout { get; init; }

    public string Role { get; init; } = "";

    public string ClsLogsetId { get; init; } = "";

    public string ClsTopicId { get; init; } = "";

    public string ProtocolType { get; init; } = "";

    public bool InstallDependency { get; init; }

    public bool L5Enable { get; init; }

    public bool AsyncRunEnable { get; init; }

    public bool TraceEnable { get; init; }

    public List<LayerVersionState> Layers { get; init; } = [];

    // What the server only hands back is kept as the JSON that it came as.
    public JsonElement? Environment { get; init; }

    public JsonElement? VpcConfig { get; init; }

    public JsonElement? DeadLetterConfig { get; init; }

    public JsonElement? PublicNetConfig { get; init; }

    public JsonElement? CfsConfig { get; init; }

    public JsonElement? ProtocolParams { get; init; }

    public JsonElement? Tags { get; init; }
}
