namespace ScfGen.Signing;

/// <summary>What a request carries of a TC3 signature, in the right form.</summary>
internal readonly ref struct Tc3Received
{
    public Tc3Authorization Authorization { get; init; }

    /// <summary>The timestamp as it stands, which is what was signed.</summary>
    public ReadOnlySpan<char> Timestamp { get; init; }

    /// <summary>The timestamp's value: seconds since 1970-01-01 UTC.</summary>
    public long Seconds { get; init; }

    public DateTimeOffset Time => DateTimeOffset.FromUnixTimeSeconds(Seconds);
}
