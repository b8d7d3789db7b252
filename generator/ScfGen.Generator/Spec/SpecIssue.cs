using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScfGen.Generator.Spec;

/// <summary>Something wrong at a place of a spec file.</summary>
/// <param name="Suggestion">What the text at the place should probably be, for a fix; null where nothing is near.</param>
internal sealed record SpecIssue(DiagnosticDescriptor Rule, TextSpan Span, string[] Arguments, string? Suggestion = null)
{
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat.ToString(CultureInfo.InvariantCulture), Arguments);
}
