namespace ScfGen.Generator.Model;

/// <summary>A set of strings.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="FileName">The distinguishing part of the emitted file's name.</param>
/// <param name="IsClosed">Whether the service takes no other values.</param>
internal sealed record EnumModel(string WireName, string Name, string FileName, string? Summary, bool IsClosed, EquatableArray<EnumValueModel> Values);

/// <summary>A documented value of a set.</summary>
/// <param name="WireValue">The value as it is sent.</param>
/// <param name="Name">The C# property's name.</param>
internal sealed record EnumValueModel(string WireValue, string Name, string? Summary, string? Deprecated);
