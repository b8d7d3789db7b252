namespace ScfGen.Signing;

/// <summary>
/// Remembers the signatures that were accepted. Two generations are kept and the older one is dropped each time a window has passed, so that
/// a signature is remembered for at least one window, and the memory is bounded.
/// </summary>
internal sealed class ReplayGuard(TimeSpan window, int capacity, DateTimeOffset now)
{
    private readonly object _lock = new();
    private HashSet<UInt128> _current = [];
    private HashSet<UInt128> _previous = [];
    private DateTimeOffset _started = now;

    /// <summary>Takes note of a signature.</summary>
    /// <returns>False for one that is known, or that there is no room for.</returns>
    public bool TryRemember(UInt128 signature, DateTimeOffset time)
    {
        lock (_lock)
        {
            Rotate(time);
            return !_previous.Contains(signature) && _current.Count < capacity && _current.Add(signature);
        }
    }

    private void Rotate(DateTimeOffset time)
    {
        if (time - _started < window)
        {
            return;
        }

        (_current, _previous) = (_previous, _current);
        _current.Clear();
        if (time - _started >= window + window)
        {
            _previous.Clear();
        }

        _started = time;
    }
}
