using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScfGen.Generator.Tests;

/// <summary>The options of a project and of its spec files.</summary>
internal sealed class ProjectOptions : AnalyzerConfigOptionsProvider
{
    private readonly Dictionary<string, DictionaryOptions> _files = [];
    private readonly DictionaryOptions _global;

    public ProjectOptions(SpecProject project)
    {
        _global = new DictionaryOptions(new Dictionary<string, string>
        {
            ["build_property.RootNamespace"] = project.RootNamespace,
            ["build_property.DesignTimeBuild"] = project.IsDesignTime ? "true" : "",
        });
        foreach (SpecInput spec in project.Specs)
        {
            _files.Add(spec.File.Path, new DictionaryOptions(spec.Metadata()));
        }
    }

    public override AnalyzerConfigOptions GlobalOptions => _global;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => DictionaryOptions.Empty;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        _files.TryGetValue(textFile.Path, out DictionaryOptions? options) ? options : DictionaryOptions.Empty;
}
