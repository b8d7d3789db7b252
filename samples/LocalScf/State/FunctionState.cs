using System.Globalization;

namespace LocalScf.State;

/// <summary>A function with all that belongs to it.</summary>
internal sealed class FunctionState
{
    private int _publishedCount;

    public required string Name { get; init; }

    public required string Namespace { get; init; }

    public required string Id { get; init; }

    public required VersionState Latest { get; init; }

    /// <summary>The published versions, oldest first.</summary>
    public List<VersionState> Published { get; } = [];

    public Dictionary<string, AliasState> Aliases { get; } = new(StringComparer.Ordinal);

    public List<TriggerState> Triggers { get; } = [];

    public InvocationHistory History { get; } = new();

    /// <summary>Memory set aside for the function's runs, in MB; null when none is.</summary>
    public long? ReservedMemory { get; set; }

    public int RunningCount { get; set; }

    /// <summary>All versions, <c>$LATEST</c> first and then the newest.</summary>
    public IEnumerable<VersionState> Versions => Published.Append(Latest).Reverse();

    public long ProvisionedCount => Versions.Sum(version => version.Provisioned?.Count ?? 0);

    public long ProvisionedMemory => Versions.Sum(version => version.ProvisionedMemory);

    public VersionState? FindVersion(string name) => name == VersionState.Latest ? Latest : Published.Find(version => version.Name == name);

    /// <summary>Whether some version is in the middle of a change, which rules other changes out.</summary>
    public bool IsChanging(DateTimeOffset now) => Versions.Any(version => now < version.Change.Until);

    public VersionState Publish(string description, StatusChange change, DateTimeOffset now)
    {
        _publishedCount++;
        var version = new VersionState
        {
            Name = _publishedCount.ToString(CultureInfo.InvariantCulture),
            Settings = Latest.Settings with { Description = description },
            Code = Latest.Code,
            AsyncRetry = Latest.AsyncRetry,
            Change = change,
            AddTime = now,
            ModTime = now,
        };
        Published.Add(version);
        return version;
    }

    /// <summary>Forgets a version and what was bound to it.</summary>
    public void Remove(VersionState version)
    {
        Published.Remove(version);
        Triggers.RemoveAll(trigger => trigger.Qualifier == version.Name);
    }
}
