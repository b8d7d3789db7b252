using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScfGen.Generator.Emit;

namespace ScfGen.Generator.Tests;

/// <summary>A run of the generator that remembers the one before it, as in an editor.</summary>
internal sealed record IncrementalRun(SpecProject Project, GeneratorDriver Driver, CSharpCompilation Compilation)
{
    public GeneratorRunResult Result => Driver.GetRunResult().Results[0];

    /// <summary>The names of the files that were emitted in this run.</summary>
    public string[] Emitted =>
    [
        .. Result.TrackedOutputSteps.Values.SelectMany(static steps => steps)
            .Where(static step => step.Outputs.Any(static output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)))
            .Select(NameOf)
            .Order(StringComparer.Ordinal),
    ];

    public static IncrementalRun Start(SpecProject project)
    {
        CSharpCompilation compilation = project.CreateCompilation();
        return new IncrementalRun(project, project.CreateDriver().RunGenerators(compilation), compilation);
    }

    public IncrementalRun AddSource(string source)
    {
        CSharpCompilation compilation = Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, Project.ParseOptions));
        return this with { Compilation = compilation, Driver = Driver.RunGenerators(compilation) };
    }

    /// <summary>Edits the first spec.</summary>
    public IncrementalRun ReplaceSpec(string text)
    {
        AdditionalText old = Project.Specs[0].File;
        SpecInput edited = Project.Specs[0] with { File = InMemoryText.Of(text, old.Path) };
        return this with
        {
            Project = Project with { Specs = [edited, .. Project.Specs[1..]] },
            Driver = Driver.ReplaceAdditionalText(old, edited.File).RunGenerators(Compilation),
        };
    }

    /// <summary>Why each output of a step is what it is.</summary>
    public IncrementalStepRunReason[] Reasons(string trackingName) =>
        Result.TrackedSteps.TryGetValue(trackingName, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? [.. steps.SelectMany(static step => step.Outputs).Select(static output => output.Reason)]
            : [];

    public Dictionary<string, string> Files() =>
        Result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());

    private static string NameOf(IncrementalGeneratorRunStep output)
    {
        (IncrementalGeneratorRunStep source, int index) = output.Inputs[0];
        return source.Outputs[index].Value is SourcePart part ? SourceParts.HintName(part) : source.Name ?? "?";
    }
}
