using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScfGen.CodeFixes;

/// <summary>Puts the only value that a member may have in place of another one.</summary>
internal static class RequiredValues
{
    /// <summary>The changes to the values that diagnostics are about, in the order of the text.</summary>
    public static TextChange[] Changes(
        ImmutableArray<Diagnostic> diagnostics, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        var changes = new Dictionary<TextSpan, TextChange>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (FixProperties.Get(diagnostic, FixProperties.Required) is { } value
                && ValueExpression.Find(root, diagnostic.Location.SourceSpan) is { } expression
                && Change(model, expression, value, cancellationToken) is { } change)
            {
                changes[change.Span] = change;
            }
        }

        return changes.Values.OrderBy(static change => change.Span.Start).ToArray();
    }

    private static TextChange? Change(SemanticModel model, ExpressionSyntax expression, string value, CancellationToken cancellationToken)
    {
        ExpressionSyntax whole = OpenEnumValues.WholeValue(model, expression, cancellationToken);
        if (OpenEnumValues.TargetType(model, whole, cancellationToken) is { } set)
        {
            return OpenEnumValues.FindProperty(set, value, cancellationToken) is { } property
                ? new TextChange(whole.Span, MemberReference.Write(model, whole.SpanStart, property))
                : new TextChange(expression.Span, SymbolDisplay.FormatLiteral(value, quote: true));
        }

        ITypeSymbol? target = model.GetTypeInfo(expression, cancellationToken).ConvertedType;
        return Literal(TypeFacts.WithoutNullable(target), expression, value) is { } text ? new TextChange(expression.Span, text) : null;
    }

    private static string? Literal(ITypeSymbol? target, ExpressionSyntax like, string value) => target?.SpecialType switch
    {
        SpecialType.System_String => SymbolDisplay.FormatLiteral(value, quote: true),
        SpecialType.System_Boolean => value is "true" or "false" ? value : null,
        >= SpecialType.System_SByte and <= SpecialType.System_Double when decimal.TryParse(
            value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) => NumberLiteral.Write(number, like, target),
        _ => null,
    };
}
