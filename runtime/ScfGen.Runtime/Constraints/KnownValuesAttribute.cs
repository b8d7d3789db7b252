namespace ScfGen;

/// <summary>The documented values: on an open set, of the set; on a text, of the text.</summary>
/// <param name="values">The values.</param>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class KnownValuesAttribute(params string[] values) : ConstraintAttribute
{
    /// <summary>The values.</summary>
    public IReadOnlyList<string> Values { get; } = values;

    /// <summary>Whether any other value is refused; otherwise it is only not documented.</summary>
    public bool IsClosed { get; set; }
}
