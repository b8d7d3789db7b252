using Microsoft.CodeAnalysis;
using ScfGen.Generator.Spec;

namespace ScfGen.Generator;

/// <summary>A spec file of the project with its settings.</summary>
internal sealed record SpecFile(AdditionalText Text, SpecSettings Settings);
