using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.CodeFixes;

/// <summary>
/// Adds members that another member makes necessary, with placeholders, or removes the one that another member forbids, or gives it the value that
/// it must have.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddRequiredMembersCodeFixProvider))]
[Shared]
public sealed class AddRequiredMembersCodeFixProvider : CodeFixProvider
{
    private static readonly FixAllProvider s_fixAll = FixAllProvider.Create(static async (context, document, diagnostics) =>
        await FixAsync(document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.DependentMembers);

    /// <summary>Several diagnostics may be about one initialiser: all of a document are fixed together.</summary>
    /// <returns>The provider.</returns>
    public override FixAllProvider? GetFixAllProvider() => s_fixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            await OfferAsync(context, diagnostic, FixKeys.Add, "Add " + Names(diagnostic, FixProperties.Missing)).ConfigureAwait(false);
            await OfferAsync(context, diagnostic, FixKeys.Set, $"Change to '{FixProperties.Get(diagnostic, FixProperties.Required)}'").ConfigureAwait(false);
            await OfferAsync(context, diagnostic, FixKeys.Remove, "Remove " + Names(diagnostic, FixProperties.Forbidden)).ConfigureAwait(false);
        }
    }

    private static string Names(Diagnostic diagnostic, string property) =>
        string.Join(", ", FixProperties.GetPaths(diagnostic, property).Select(static path => $"'{path}'"));

    private static async Task OfferAsync(CodeFixContext context, Diagnostic diagnostic, string kind, string title)
    {
        string key = FixKeys.Of(diagnostic, kind);
        Document document = context.Document;
        if ((await ChangesAsync(document, ImmutableArray.Create(diagnostic), key, context.CancellationToken).ConfigureAwait(false)).Length > 0)
        {
            CodeAction action = CodeAction.Create(title, token => FixAsync(document, ImmutableArray.Create(diagnostic), key, token), equivalenceKey: key);
            context.RegisterCodeFix(action, diagnostic);
        }
    }

    private static async Task<Document> FixAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancellationToken)
    {
        TextChange[] changes = await ChangesAsync(document, diagnostics, key, cancellationToken).ConfigureAwait(false);
        return changes.Length == 0 ? document : await DocumentEdits.ApplyAsync(document, changes, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<TextChange[]> ChangesAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return [];
        }

        if (key == FixKeys.Of(RuleIds.DependentMembers, FixKeys.Add))
        {
            return Additions(diagnostics, root, model, text, cancellationToken);
        }

        if (key == FixKeys.Of(RuleIds.DependentMembers, FixKeys.Set))
        {
            return RequiredValues.Changes(diagnostics, root, model, cancellationToken);
        }

        return key == FixKeys.Of(RuleIds.DependentMembers, FixKeys.Remove) ? Removals(diagnostics, root, model, text, cancellationToken) : [];
    }

    private static TextChange[] Additions(
        ImmutableArray<Diagnostic> diagnostics, SyntaxNode root, SemanticModel model, SourceText text, CancellationToken cancellationToken)
    {
        var plan = new MissingMembersPlan(model, cancellationToken);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (ValueExpression.FindNode(root, diagnostic.Location.SourceSpan) is { } node)
            {
                _ = plan.TryAdd(node, FixProperties.GetPaths(diagnostic, FixProperties.Missing));
            }
        }

        return plan.Changes(text);
    }

    private static TextChange[] Removals(
        ImmutableArray<Diagnostic> diagnostics, SyntaxNode root, SemanticModel model, SourceText text, CancellationToken cancellationToken)
    {
        var accepted = new List<TextChange>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (FixProperties.Get(diagnostic, FixProperties.Forbidden) is { } path
                && ValueExpression.FindNode(root, diagnostic.Location.SourceSpan) is { } node
                && Assignment(node, path) is { } assignment
                && IsWholeValue(node, assignment)
                && InitializerRemoval.IsPossible(assignment, model, cancellationToken))
            {
                // Neighbours share a comma: the second of them is left to the next run.
                TextChange[] changes = InitializerRemoval.Changes(text, assignment);
                if (!changes.Any(change => accepted.Any(other => other.Span.IntersectsWith(change.Span))))
                {
                    accepted.AddRange(changes);
                }
            }
        }

        return accepted.OrderBy(static change => change.Span.Start).ToArray();
    }

    // Of several values that a member may be given, the others may be good.
    private static bool IsWholeValue(SyntaxNode value, AssignmentExpressionSyntax assignment) =>
        !assignment.Right.Span.Contains(value.Span)
        || value.Ancestors().TakeWhile(node => node != assignment).All(
            static node => node is not (ConditionalExpressionSyntax or SwitchExpressionSyntax or BinaryExpressionSyntax));

    private static AssignmentExpressionSyntax? Assignment(SyntaxNode node, string path) =>
        Initializers.Around(node).Select(holder => Initializers.FindPath(holder, path)).FirstOrDefault(static assignment => assignment is not null);
}
