namespace ScfGen.Signing;

/// <summary>Headers in the ordinal order of their names in lower case, each name once.</summary>
internal ref struct SortedHeaders(Span<SignedHeader> buffer)
{
    private readonly Span<SignedHeader> _buffer = buffer;
    private int _count;

    public readonly ReadOnlySpan<SignedHeader> All => _buffer[.._count];

    /// <summary>Adds a header in its place.</summary>
    /// <returns>False where the name is there already, which then stays as it is.</returns>
    public bool TryAdd(string name, string value)
    {
        int at = _count;
        for (; at > 0; at--)
        {
            int order = HeaderOrder.Compare(_buffer[at - 1].Name, name);
            if (order == 0)
            {
                return false;
            }

            if (order < 0)
            {
                break;
            }
        }

        _buffer[at.._count].CopyTo(_buffer[(at + 1)..]);
        _buffer[at] = new SignedHeader(name, value);
        _count++;
        return true;
    }
}
