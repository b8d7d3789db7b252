using Microsoft.CodeAnalysis;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.Generator.Tests;

/// <summary>The README lists all rules as they are.</summary>
public sealed class ReadmeTableTests
{
    private const string Begin = "<!-- rules -->\n";
    private const string End = "<!-- /rules -->";

    [Fact]
    public void Table_ListsEveryRule()
    {
        string readme = TestFiles.Read("build", "README.md").ReplaceLineEndings("\n");
        int begin = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        string actual = readme[begin..readme.IndexOf(End, StringComparison.Ordinal)];
        string expected = Table();

        Assert.True(actual == expected, "The table of rules in README.md is stale. It should be:\n" + expected);
    }

    private static string Table()
    {
        IEnumerable<string> rows = RuleTests.AllRules()
            .Select(static rule => Row(rule.Id, rule.Title.ToString(null), rule.DefaultSeverity.ToString()))
            .Append(Row(RuleIds.Deprecated, "Use of a deprecated action or member", nameof(DiagnosticSeverity.Warning)))
            .Order(StringComparer.Ordinal);
        return "| rule | reports | severity |\n| --- | --- | --- |\n" + string.Concat(rows);
    }

    private static string Row(string id, string title, string severity) => $"| [{id}](docs/rules/{id}.md) | {title} | {severity} |\n";
}
