namespace ScfGen.Generator.Model;

/// <summary>The type of a member.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The C# name of the type or enum; empty for the built-in kinds.</param>
/// <param name="IsArray">Whether the member holds any number of such values.</param>
internal sealed record TypeReference(TypeKind Kind, string Name, bool IsArray);
