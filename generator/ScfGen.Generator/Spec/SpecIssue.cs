using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Spec;

/// <summary>Something wrong at a place of a spec file.</summary>
/// <param name="Lines">The place in lines and columns.</param>
/// <param name="Suggestion">What the text at the place should probably be, for a fix; null where nothing is near.</param>
internal sealed record SpecIssue(
    DiagnosticDescriptor Rule, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments, string? Suggestion = null)
{
    /// <summary>The key of a diagnostic's property that holds the suggestion.</summary>
    public const string SuggestionProperty = "Suggestion";

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Rule,
        Location.Create(Path, Span, Lines),
        Suggestion is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(SuggestionProperty, Suggestion),
        [.. Arguments.Cast<object>()]);
}
