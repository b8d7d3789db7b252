namespace ScfGen.Signing;

/// <summary>The derived keys of a verifier.</summary>
internal sealed class Tc3KeyCache(string service)
{
    private readonly KeyTable<Tc3DayKey> _keys = new();

    public Tc3DayKey Get(Credential credential, long seconds)
    {
        Tc3DayKey? key = _keys.Find(credential);
        if (key is null || !key.IsFor(credential, seconds))
        {
            key = Tc3DayKey.Derive(credential, service, seconds);
            _keys.Keep(credential, key);
        }

        return key;
    }
}
