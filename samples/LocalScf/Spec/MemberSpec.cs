using System.Text.Json;

namespace LocalScf.Spec;

/// <summary>A parameter of an action or a member of a type.</summary>
internal sealed record MemberSpec
{
    public required string Name { get; init; }

    public required ValueKind Kind { get; init; }

    /// <summary>The type's name in the spec, without the brackets of an array.</summary>
    public required string TypeName { get; init; }

    public required bool IsArray { get; init; }

    public required bool IsRequired { get; init; }

    public required bool IsNullable { get; init; }

    /// <summary>Whether a flag is spelled as the strings TRUE and FALSE.</summary>
    public required bool IsSpelledOut { get; init; }

    /// <summary>The value that counts when none is given.</summary>
    public required JsonElement? Default { get; init; }

    public required ConstraintSpec Constraints { get; init; }
}
