namespace ScfGen.Signing;

/// <summary>A pair of a query as it is sent.</summary>
internal readonly ref struct QueryPair(ReadOnlySpan<char> text, int keyLength)
{
    public ReadOnlySpan<char> Text { get; } = text;

    public ReadOnlySpan<char> Key => Text[..keyLength];

    /// <summary>What is behind the sign of equality; empty where there is none.</summary>
    public ReadOnlySpan<char> Value => HasEquals ? Text[(keyLength + 1)..] : default;

    public bool HasEquals => keyLength < Text.Length;
}
