namespace ScfGen.Generator.Model;

/// <summary>The type of a member.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The C# name of the type or enum; empty for the built-in kinds.</param>
/// <param name="IsArray">Whether the member holds any number of such values.</param>
/// <param name="IsClosed">Whether it is an enum that takes no other values than its own.</param>
internal sealed record TypeReference(TypeKind Kind, string Name, bool IsArray, bool IsClosed = false);
