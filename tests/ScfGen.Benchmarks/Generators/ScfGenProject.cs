using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScfGen.Generator;

namespace ScfGen.Benchmarks.Generators;

/// <summary>A project whose client is generated from the SCF spec.</summary>
internal sealed class ScfGenProject() : GeneratedProject([])
{
    private readonly SpecText[] _specs = [new SpecText(SpecSource.Original), new SpecText(SpecSource.Edited)];
    private readonly SpecOptions _options = new();
    private int _spec;

    public override GeneratorDriver EditPart()
    {
        int next = 1 - _spec;
        Driver = Driver.ReplaceAdditionalText(_specs[_spec], _specs[next]);
        _spec = next;
        return Driver = Driver.RunGenerators(Compilation);
    }

    protected override CSharpGeneratorDriver CreateDriver()
    {
        ISourceGenerator[] generators = [new ScfGenerator().AsSourceGenerator()];
        AdditionalText[] texts = [_specs[0]];
        return CSharpGeneratorDriver.Create(generators, texts, ParseOptions, _options, default(GeneratorDriverOptions));
    }
}
