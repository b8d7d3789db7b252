namespace ScfGen.Signing;

/// <summary>A header that takes part in a signature, as it is sent.</summary>
/// <param name="Name">The header's name, in any case.</param>
/// <param name="Value">The header's value.</param>
public readonly record struct SignedHeader(string Name, string Value)
{
    /// <summary>Gives the name only, since the value may be a token.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name ?? "";
}
