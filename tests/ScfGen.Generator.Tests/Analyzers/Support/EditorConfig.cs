using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScfGen.Generator.Tests;

/// <summary>What an <c>.editorconfig</c> says of the files beside it, as the compiler reads it.</summary>
internal sealed class EditorConfig(string text) : SyntaxTreeOptionsProvider
{
    private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse("root = true\n[*.cs]\n" + text, "/project/.editorconfig") });

    // The compiler's own diagnostics go by this; analyzers go by the option itself.
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        ResultFor(tree).TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = ReportDiagnostic.Default;
        return false;
    }

    /// <summary>What it says to analyzers.</summary>
    public AnalyzerConfigOptionsProvider ForAnalyzers() => new OptionsProvider(this);

    private AnalyzerConfigOptionsResult ResultFor(SyntaxTree tree) => _set.GetOptionsForSourcePath("/project/" + tree.FilePath);

    private sealed class OptionsProvider(EditorConfig config) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => DictionaryOptions.Empty;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
            new DictionaryOptions(config.ResultFor(tree).AnalyzerOptions.ToDictionary(static pair => pair.Key, static pair => pair.Value));

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => DictionaryOptions.Empty;
    }
}
