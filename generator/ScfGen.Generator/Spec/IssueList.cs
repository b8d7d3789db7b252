using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Spec;

/// <summary>Collects what is wrong with a spec file.</summary>
internal sealed class IssueList(string path, SourceText? text)
{
    // A file with more is read anew after the first ones are mended.
    private const int MaxIssues = 500;

    private readonly List<SpecIssue> _issues = [];

    public void Add(DiagnosticDescriptor rule, TextSpan span, params string[] arguments) => AddWithSuggestion(rule, span, null, arguments);

    public void AddWithSuggestion(DiagnosticDescriptor rule, TextSpan span, string? suggestion, params string[] arguments)
    {
        if (_issues.Count < MaxIssues)
        {
            _issues.Add(new SpecIssue(rule, path, span, LinesOf(span), arguments.Select(Shorten).ToEquatableArray(), suggestion));
        }
    }

    public IReadOnlyList<SpecIssue> InOrder() => [.. _issues.OrderBy(static issue => issue.Span.Start)];

    private LinePositionSpan LinesOf(TextSpan span) => text is null || span == default ? default : text.Lines.GetLinePositionSpan(span);

    // Names come from the file: a message stays one line of reasonable length whatever they hold.
    private static string Shorten(string argument)
    {
        const int Limit = 120;
        string line = argument.Length <= Limit ? argument : argument.Substring(0, Limit) + "…";
        return line.Any(char.IsControl) ? new string([.. line.Select(static c => char.IsControl(c) ? ' ' : c)]) : line;
    }
}
