namespace ScfGen.Signing;

/// <summary>
/// Remembers the signatures that were accepted. Two generations are kept and the older one is dropped each time a window has passed, so that
/// a signature is remembered for at least one window, and the memory is bounded. Windows go by the time that passes, so that nothing is forgotten
/// early, and there is room again in time, wherever the clock is set meanwhile.
/// </summary>
internal sealed class ReplayGuard(TimeSpan window, int capacity, TimeProvider time)
{
    private readonly object _lock = new();
    private HashSet<UInt128> _current = [];
    private HashSet<UInt128> _previous = [];
    private long _started = time.GetTimestamp();

    /// <summary>Takes note of a signature.</summary>
    /// <returns>False for one that is known, or that there is no room for.</returns>
    public bool TryRemember(UInt128 signature)
    {
        lock (_lock)
        {
            Rotate();
            return !_previous.Contains(signature) && _current.Count < capacity && _current.Add(signature);
        }
    }

    private void Rotate()
    {
        long now = time.GetTimestamp();
        TimeSpan passed = time.GetElapsedTime(_started, now);
        if (passed < window)
        {
            return;
        }

        (_current, _previous) = (_previous, _current);
        if (passed >= window + window)
        {
            _previous.Clear();
        }

        _current.Clear();
        _started = now;
    }
}
