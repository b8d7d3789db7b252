namespace LocalScf.State;

/// <summary>An alias of a function.</summary>
internal sealed class AliasState
{
    public const string Default = "$DEFAULT";

    public required string Name { get; init; }

    public required string FunctionVersion { get; set; }

    public required string Description { get; set; }

    public required AliasRouting Routing { get; set; }

    public required DateTimeOffset AddTime { get; init; }

    public required DateTimeOffset ModTime { get; set; }

    public bool PointsTo(string version) => FunctionVersion == version || Routing.Versions.Contains(version);
}
