using System.Collections.Concurrent;

namespace ScfGen.Signing;

/// <summary>Keeps the latest key of each credential that a verifier meets, up to a number.</summary>
internal sealed class KeyTable<TKey>
    where TKey : class
{
    private const int Capacity = 4096;

    private readonly ConcurrentDictionary<string, TKey> _keys = new(StringComparer.Ordinal);

    public TKey? Find(Credential credential) => _keys.TryGetValue(credential.SecretId, out TKey? key) ? key : null;

    public void Keep(Credential credential, TKey key)
    {
        // Counting locks, but only where a key has to be made, which costs more.
        if (_keys.Count >= Capacity)
        {
            _keys.Clear();
        }

        _keys[credential.SecretId] = key;
    }
}
