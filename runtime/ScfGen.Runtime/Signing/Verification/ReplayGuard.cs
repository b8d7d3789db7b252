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
    private bool _wasSetBack;

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
        // While a clock that was set back catches up, nothing would move on, and there would soon be no room. So the window begins anew, which
        // forgets nothing yet. The cost: what the fast clock accepted is forgotten after a window or two, and is taken once more when its time
        // comes. Less than a window is waited for, since it may be a thread that was held up.
        if (_started - time > window)
        {
            _started = time;
            _wasSetBack = true;
        }

        if (time - _started < window)
        {
            return;
        }

        // A leap of a clock that was set back may be its return, to a time at which all that it knows is valid again.
        if (_wasSetBack)
        {
            _previous.UnionWith(_current);
            _wasSetBack = false;
        }
        else
        {
            (_current, _previous) = (_previous, _current);
            if (time - _started >= window + window)
            {
                _previous.Clear();
            }
        }

        _current.Clear();
        _started = time;
    }
}
