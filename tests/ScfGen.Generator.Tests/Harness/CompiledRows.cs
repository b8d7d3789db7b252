using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Tests;

/// <summary>
/// Many specs, each in a namespace of its own, generated and compiled in one go, since a compilation for each would cost a test run most of
/// its time.
/// </summary>
internal sealed partial class CompiledRows
{
    private readonly Dictionary<string, int> _rows;
    private readonly ILookup<int, string> _problems;

    public CompiledRows(IReadOnlyDictionary<string, string> specs)
    {
        _rows = specs.Keys.Select(static (name, i) => (name, i)).ToDictionary(static row => row.name, static row => row.i);
        SpecInput[] inputs = [.. specs.Select(row => SpecInput.Of(row.Value, $"R{_rows[row.Key]}.json") with { Namespace = $"Rows.R{_rows[row.Key]}" })];
        var project = new SpecProject(inputs);
        GeneratorDriver driver = project.CreateDriver()
            .RunGeneratorsAndUpdateCompilation(project.CreateCompilation(), out Compilation compilation, out _);
        Compilation = compilation;
        _problems = compilation.GetDiagnostics()
            .Concat(driver.GetRunResult().Diagnostics.Where(static diagnostic => !CompiledProject.IsAboutSpec(diagnostic)))
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .ToLookup(RowOf, static diagnostic => diagnostic.ToString());
    }

    public Compilation Compilation { get; }

    /// <summary>What belongs to no row: a generator that fails does so for all of them.</summary>
    public IEnumerable<string> CommonProblems => _problems[-1];

    public IEnumerable<string> ProblemsOf(string row) => _problems[_rows[row]];

    public string NamespaceOf(string row) => $"Rows.R{_rows[row]}";

    [GeneratedRegex(@"\bRows\.R(\d+)\.")]
    private static partial Regex RowInPath();

    private static int RowOf(Diagnostic diagnostic) =>
        RowInPath().Match(diagnostic.Location.SourceTree?.FilePath ?? "") is { Success: true } match
            ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : -1;
}
