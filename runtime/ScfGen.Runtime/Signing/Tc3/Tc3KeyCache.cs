using System.Collections.Concurrent;

namespace ScfGen.Signing;

/// <summary>Keeps the latest derived key of each credential that signs for a service, up to a number.</summary>
internal sealed class Tc3KeyCache(string service)
{
    private const int Capacity = 4096;

    private readonly ConcurrentDictionary<string, Tc3DayKey> _keys = new(StringComparer.Ordinal);

    public Tc3DayKey Get(string id, Credential credential, long seconds)
    {
        if (_keys.TryGetValue(id, out Tc3DayKey? key) && key.IsFor(credential, seconds))
        {
            return key;
        }

        // Counting locks, but only where a key has to be derived, which costs more.
        if (_keys.Count >= Capacity)
        {
            _keys.Clear();
        }

        key = Tc3DayKey.Derive(credential, service, seconds);
        _keys[id] = key;
        return key;
    }
}
