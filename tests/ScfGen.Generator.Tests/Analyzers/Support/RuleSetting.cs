using ScfGen.Generator.Model;

namespace ScfGen.Generator.Tests;

/// <summary>A member in an object creation.</summary>
/// <param name="Path">The member.</param>
/// <param name="Code">The expression that it is set to; null where it is left out.</param>
/// <param name="Text">The value as the spec spells it; null where nothing is known of it.</param>
internal sealed record RuleSetting(MemberPath Path, string? Code, string? Text = null)
{
    public bool IsSet => Code is not (null or "null");
}
