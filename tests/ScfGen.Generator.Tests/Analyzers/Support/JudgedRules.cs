using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Generator.Tests;

/// <summary>Analyzes examples of rules between members.</summary>
internal static class JudgedRules
{
    private static readonly string[] s_ids = ["SCF1006", "SCF1007"];

    /// <summary>The examples, each with the rules that are reported for it.</summary>
    public static async Task<(RuleCase Example, string Reported)[]> JudgeAsync(CSharpCompilation project, RuleCase[] examples)
    {
        ILookup<int, Diagnostic> diagnostics = await CodeLines.AnalyzeAsync(project, Pieces(examples));
        return
        [
            .. examples.Select((example, i) => (example, string.Join(
                ' ',
                diagnostics[i].Select(static diagnostic => diagnostic.Id).Where(static id => s_ids.Contains(id)).Distinct().Order(StringComparer.Ordinal)))),
        ];
    }

    /// <summary>Methods that make the examples and send them.</summary>
    public static IEnumerable<string> Pieces(RuleCase[] examples) =>
        examples.Select(static (example, i) => $"static global::ScfGen.IValidatable M{i}() => Send({example.Code});");
}
