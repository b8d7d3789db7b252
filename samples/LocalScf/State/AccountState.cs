namespace LocalScf.State;

/// <summary>
/// The regions of the account, and the one lock that guards everything in them. One lock and not one for each region, since copying
/// a function reads one region and writes another.
/// </summary>
internal sealed class AccountState
{
    private readonly Dictionary<string, RegionState> _regions = new(StringComparer.Ordinal);
    private readonly LocalScfOptions _options;
    private readonly RegionState _default;
    private bool _isDefaultNamed;

    public AccountState(LocalScfOptions options)
    {
        _options = options;
        _default = NewRegion();
        if (options.DefaultRegion is string name)
        {
            _regions.Add(name, _default);
            _isDefaultNamed = true;
        }
    }

    public Lock Gate { get; } = new();

    /// <summary>The region of a name, or the one for requests without a name.</summary>
    public RegionState Region(string? name)
    {
        lock (Gate)
        {
            if (name is null)
            {
                return _default;
            }

            if (!_regions.TryGetValue(name, out RegionState? region))
            {
                // Most clients work in one region and name it only where they must: both kinds of request have to meet.
                region = _isDefaultNamed ? NewRegion() : _default;
                _isDefaultNamed = true;
                _regions.Add(name, region);
            }

            return region;
        }
    }

    private RegionState NewRegion() => new(_options.Limits, _options.TimeProvider.GetUtcNow());
}
