using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScfGen.CodeFixes;

/// <summary>A diagnostic about a value, and what it takes to replace the value.</summary>
internal sealed class ValueFix
{
    private readonly CodeFixContext _context;

    public ValueFix(CodeFixContext context, Diagnostic diagnostic, SemanticModel model, ExpressionSyntax expression)
    {
        _context = context;
        Diagnostic = diagnostic;
        Model = model;
        Expression = expression;
    }

    public Diagnostic Diagnostic { get; }

    public SemanticModel Model { get; }

    public ExpressionSyntax Expression { get; }

    public CancellationToken CancellationToken => _context.CancellationToken;

    /// <summary>Offers to replace the value.</summary>
    /// <remarks>The kind is the same for all values, so that fixing all of them gives each its own replacement.</remarks>
    public void Offer(string title, string kind, string replacement) => Offer(title, kind, Expression.Span, replacement);

    /// <summary>Offers to replace a part of the value.</summary>
    public void Offer(string title, string kind, TextSpan span, string replacement) => Offer(title, kind, new TextChange(span, replacement));

    /// <summary>Offers to change the document.</summary>
    public void Offer(string title, string kind, params TextChange[] changes)
    {
        Document document = _context.Document;
        CodeAction action = CodeAction.Create(
            title, token => DocumentEdits.ApplyAsync(document, changes, token), equivalenceKey: FixKeys.Of(Diagnostic, kind));
        _context.RegisterCodeFix(action, Diagnostic);
    }
}
