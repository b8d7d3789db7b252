namespace LocalScf.State;

/// <summary>Everything that the account has in one region.</summary>
internal sealed class RegionState
{
    // The document: the status of an event can be asked for until three days after its end.
    private static readonly TimeSpan s_eventRetention = TimeSpan.FromDays(3);

    public RegionState(LocalScfLimits limits, DateTimeOffset now)
    {
        var initial = new NamespaceState
        {
            Name = NamespaceState.Default,
            Description = "",
            AddTime = now,
            ModTime = now,
            ConcurrencyMemory = limits.NamespaceConcurrencyMemory,
        };
        Namespaces.Add(initial.Name, initial);
    }

    public Dictionary<string, NamespaceState> Namespaces { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, LayerState> Layers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, AsyncEventState> AsyncEvents { get; } = new(StringComparer.Ordinal);

    /// <summary>Removes what is past its deletion or its retention.</summary>
    public void Advance(DateTimeOffset now)
    {
        foreach (NamespaceState owner in Namespaces.Values)
        {
            // Removing while enumerating is allowed for dictionaries.
            foreach (FunctionState function in owner.Functions.Values)
            {
                if (function.Latest.Change.IsGone(now))
                {
                    owner.Functions.Remove(function.Name);
                }
                else
                {
                    function.Published.FindAll(version => version.Change.IsGone(now)).ForEach(function.Remove);
                }
            }
        }

        foreach (LayerState layer in Layers.Values)
        {
            layer.Versions.RemoveAll(version => version.Change.IsGone(now));
        }

        foreach (AsyncEventState asyncEvent in AsyncEvents.Values)
        {
            if (asyncEvent.EndTime is DateTimeOffset end && now - end > s_eventRetention)
            {
                AsyncEvents.Remove(asyncEvent.RequestId);
            }
        }
    }
}
