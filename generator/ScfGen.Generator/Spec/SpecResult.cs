using ScfGen.Generator.Model;

namespace ScfGen.Generator.Spec;

/// <summary>What was read from a spec file.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Model">What is to be generated: all that is valid. Null where that is nothing.</param>
/// <param name="Issues">What is wrong, in the order of the file.</param>
internal sealed record SpecResult(string Path, ServiceModel? Model, EquatableArray<SpecIssue> Issues);
