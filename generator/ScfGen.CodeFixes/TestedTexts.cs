using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScfGen.CodeFixes;

/// <summary>The texts that a switch or a pattern tests a value for.</summary>
internal static class TestedTexts
{
    /// <summary>
    /// The kind of a fix that suggests a text. Where the text is tested for, the present one is a part of it: two misspellings of one value, which a
    /// switch may have beside each other, would become the same label if they were fixed together.
    /// </summary>
    public static string Kind(SemanticModel model, ExpressionSyntax constant, CancellationToken cancellationToken) =>
        IsTested(constant) && model.GetConstantValue(constant, cancellationToken).Value is string text ? FixKeys.Suggestion + "." + text : FixKeys.Suggestion;

    /// <summary>Whether the switch or pattern around a constant has this text already; a second time, it would not compile.</summary>
    public static bool Contain(SemanticModel model, ExpressionSyntax constant, string text, CancellationToken cancellationToken) =>
        IsTested(constant)
        && TestedBeside(constant).Any(other => other != constant && model.GetConstantValue(other, cancellationToken).Value is string value && value == text);

    private static bool IsTested(ExpressionSyntax constant) => constant.Parent is CaseSwitchLabelSyntax or PatternSyntax;

    private static IEnumerable<ExpressionSyntax> TestedBeside(ExpressionSyntax constant)
    {
        SyntaxNode? test = constant.Ancestors().FirstOrDefault(
            static node => node is SwitchStatementSyntax or SwitchExpressionSyntax or IsPatternExpressionSyntax);
        return test switch
        {
            SwitchStatementSyntax statement => statement.Sections.SelectMany(static section => section.Labels).SelectMany(static label => Tested(label)),
            SwitchExpressionSyntax expression => expression.Arms.SelectMany(static arm => Tested(arm.Pattern)),
            IsPatternExpressionSyntax expression => Tested(expression.Pattern),
            _ => Enumerable.Empty<ExpressionSyntax>(),
        };
    }

    private static IEnumerable<ExpressionSyntax> Tested(SwitchLabelSyntax label) => label switch
    {
        CaseSwitchLabelSyntax simple => Enumerable.Repeat(simple.Value, 1),
        CasePatternSwitchLabelSyntax pattern => Tested(pattern.Pattern),
        _ => Enumerable.Empty<ExpressionSyntax>(),
    };

    private static IEnumerable<ExpressionSyntax> Tested(PatternSyntax pattern) =>
        pattern.DescendantNodesAndSelf().OfType<ConstantPatternSyntax>().Select(static constant => constant.Expression);
}
