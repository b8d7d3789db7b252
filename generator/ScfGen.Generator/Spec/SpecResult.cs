using ScfGen.Generator.Model;

namespace ScfGen.Generator.Spec;

/// <summary>What was read from a spec file.</summary>
/// <param name="Model">What is to be generated: all that is valid. Null where that is nothing.</param>
/// <param name="Issues">What is wrong, in the order of the file.</param>
internal sealed record SpecResult(ServiceModel? Model, EquatableArray<SpecIssue> Issues);
