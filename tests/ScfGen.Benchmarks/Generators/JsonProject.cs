using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Benchmarks.Generators;

/// <summary>A project with classes as ScfGen would generate them, whose serialization System.Text.Json generates.</summary>
internal sealed class JsonProject : GeneratedProject
{
    private readonly SyntaxTree[] _edited;
    private int _now;

    private JsonProject(SyntaxTree[] sources, SyntaxTree[] edited)
        : base(sources) =>
        _edited = edited;

    public static JsonProject Create()
    {
        const string EditedClass = SpecSource.EditedAction + "Request";
        Dictionary<string, string> before = EquivalentClasses.From(SpecSource.Original);
        Dictionary<string, string> after = EquivalentClasses.From(SpecSource.Edited);

        SyntaxTree[] edited = [Parse(before[EditedClass]), Parse(after[EditedClass])];
        List<SyntaxTree> sources = [edited[0]];
        foreach ((string name, string text) in before)
        {
            if (name != EditedClass)
            {
                sources.Add(Parse(text));
            }
        }

        return new JsonProject([.. sources], edited);
    }

    public override GeneratorDriver EditPart()
    {
        int next = 1 - _now;
        Compilation = Compilation.ReplaceSyntaxTree(_edited[_now], _edited[next]);
        _now = next;
        return Driver = Driver.RunGenerators(Compilation);
    }

    protected override CSharpGeneratorDriver CreateDriver()
    {
        ISourceGenerator[] generators = [JsonGenerator.Create()];
        return CSharpGeneratorDriver.Create(generators, null, ParseOptions, null, default(GeneratorDriverOptions));
    }
}
