using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Tests;

/// <summary>What an <c>.editorconfig</c> says of the files beside it, as the compiler reads it.</summary>
internal sealed class EditorConfig(string text) : SyntaxTreeOptionsProvider
{
    private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse("root = true\n[*.cs]\n" + text, "/project/.editorconfig") });

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
        Options(tree).AnalyzerOptions.TryGetValue("generated_code", out string? generated)
            ? generated == "true" ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated
            : GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        Options(tree).TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = ReportDiagnostic.Default;
        return false;
    }

    private AnalyzerConfigOptionsResult Options(SyntaxTree tree) => _set.GetOptionsForSourcePath("/project/" + tree.FilePath);
}
