using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScfGen.CodeFixes;

/// <summary>The base of fixes that replace a value where it is used.</summary>
public abstract class ValueCodeFixProvider : CodeFixProvider
{
    private protected ValueCodeFixProvider()
    {
    }

    /// <summary>Values do not overlap, so that each fix is independent of the others.</summary>
    /// <returns>The provider that applies fixes one by one and merges the results.</returns>
    public sealed override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (ValueExpression.Find(root, diagnostic.Location.SourceSpan) is ExpressionSyntax expression)
            {
                Register(new ValueFix(context, diagnostic, model, expression));
            }
        }
    }

    private protected abstract void Register(ValueFix fix);
}
