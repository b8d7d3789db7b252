namespace LocalScf.State;

/// <summary>One version of a function: <c>$LATEST</c>, which changes, or a published one, which does not.</summary>
internal sealed class VersionState
{
    public const string Latest = "$LATEST";

    public required string Name { get; init; }

    public required FunctionSettings Settings { get; set; }

    public required CodePackage Code { get; set; }

    public required AsyncRetrySettings AsyncRetry { get; set; }

    public required StatusChange Change { get; set; }

    public required DateTimeOffset AddTime { get; init; }

    public required DateTimeOffset ModTime { get; set; }

    public ProvisionedConcurrency? Provisioned { get; set; }

    public bool IsLatest => Name == Latest;

    /// <summary>What the version sorts by: <c>$LATEST</c> stands above all numbers.</summary>
    public int Rank => IsLatest ? int.MaxValue : int.Parse(Name, System.Globalization.CultureInfo.InvariantCulture);

    public long ProvisionedMemory => (Provisioned?.Count ?? 0) * Settings.MemorySize;

    public string Status(DateTimeOffset now) => Change.At(now);

    public bool IsActive(DateTimeOffset now) => Status(now) == FunctionStatus.Active;
}
