namespace ScfGen.Generator.Model;

/// <summary>A data type.</summary>
/// <param name="WireName">The type's name in the spec.</param>
/// <param name="FileName">The distinguishing part of the emitted file's name.</param>
/// <param name="Source">Where the document describes the type, if not under its own name.</param>
internal sealed record TypeModel(string WireName, string FileName, string? Source, string? Summary, string? Deprecated, ClassModel Class);
