using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.CodeFixes;

/// <summary>Reads a secret from an environment variable instead of keeping it in the source.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveSecretToEnvironmentCodeFixProvider))]
[Shared]
public sealed class MoveSecretToEnvironmentCodeFixProvider : ValueCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.SecretInSource);

    private protected override void Register(ValueFix fix)
    {
        if (fix.Model.GetTypeInfo(fix.Expression, fix.CancellationToken).Type?.SpecialType != SpecialType.System_String
            || FixProperties.Get(fix.Diagnostic, FixProperties.Variable) is not { Length: > 0 } variable
            || fix.Model.Compilation.GetTypeByMetadataName("System.Environment") is not { } environment
            || fix.Model.Compilation.GetTypeByMetadataName("System.InvalidOperationException") is not { } exception)
        {
            return;
        }

        int position = fix.Expression.SpanStart;
        string read = MemberReference.Write(fix.Model, position, environment, $"GetEnvironmentVariable({Quote(variable)})");
        string replacement = $"{read} ?? throw new {exception.ToMinimalDisplayString(fix.Model, position)}({Quote($"Set {variable}.")})";
        var change = new TextChange(fix.Expression.Span, TakesCoalescing(fix.Expression) ? replacement : $"({replacement})");
        string title = $"Read the environment variable {variable}";
        if (!ConstantContext.IsRequired(fix.Expression))
        {
            fix.Offer(title, FixKeys.Environment, change);
        }
        else if (ConstantDeclaration.Relax(fix.Model, fix.Expression, fix.CancellationToken) is { } modifiers)
        {
            fix.Offer(title, FixKeys.Environment, modifiers, change);
        }
    }

    // Where the operator needs no parentheses, since nothing binds tighter.
    private static bool TakesCoalescing(ExpressionSyntax expression) => expression.Parent switch
    {
        ArgumentSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax or ParenthesizedExpressionSyntax => true,
        InitializerExpressionSyntax or ExpressionElementSyntax or SwitchExpressionArmSyntax or LambdaExpressionSyntax or YieldStatementSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Right == expression,
        ConditionalExpressionSyntax conditional => conditional.Condition != expression,
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.CoalesceExpression) && binary.Right == expression,
        _ => false,
    };

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
