namespace LocalScf.State;

/// <summary>A layer with its versions.</summary>
internal sealed class LayerState
{
    private int _publishedCount;

    public required string Name { get; init; }

    /// <summary>The versions, oldest first.</summary>
    public List<LayerVersionState> Versions { get; } = [];

    /// <summary>The number of the next version. Numbers of deleted versions do not come back.</summary>
    public int NextNumber() => ++_publishedCount;

    public LayerVersionState? Find(long number) => Versions.Find(version => version.Number == number);
}

/// <summary>A version of a layer.</summary>
internal sealed class LayerVersionState
{
    public required string LayerName { get; init; }

    public required int Number { get; init; }

    public required string Description { get; init; }

    public required string LicenseInfo { get; init; }

    public required List<string> CompatibleRuntimes { get; init; }

    public required CodePackage Content { get; init; }

    public required DateTimeOffset AddTime { get; init; }

    public required StatusChange Change { get; set; }
}
