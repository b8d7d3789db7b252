using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.CodeFixes;

/// <summary>Removes one of several members that exclude each other; each of them is offered.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveExclusiveMemberCodeFixProvider))]
[Shared]
public sealed class RemoveExclusiveMemberCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ExclusiveMembers);

    /// <summary>None: which member is meant to stay is decided at each place.</summary>
    /// <returns>Always null.</returns>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        SourceText text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            // The diagnostic names the places in the order of the members.
            string[] paths = FixProperties.GetPaths(diagnostic, FixProperties.Members);
            for (int i = 0; i < paths.Length && i < diagnostic.AdditionalLocations.Count; i++)
            {
                if (ValueExpression.FindNode(root, diagnostic.AdditionalLocations[i].SourceSpan) is AssignmentExpressionSyntax assignment)
                {
                    Register(context, diagnostic, paths[i], Removal(assignment, text, model, context.CancellationToken));
                }
            }
        }
    }

    // Of an initialiser, or of the statements behind it.
    private static TextChange[] Removal(AssignmentExpressionSyntax assignment, SourceText text, SemanticModel model, CancellationToken cancellationToken)
    {
        if (assignment.Parent is ExpressionStatementSyntax statement)
        {
            return StatementRemoval.IsPossible(statement) ? new[] { StatementRemoval.Change(text, statement) } : [];
        }

        return InitializerRemoval.IsPossible(assignment, model, cancellationToken) ? InitializerRemoval.Changes(text, assignment) : [];
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, string path, TextChange[] changes)
    {
        if (changes.Length == 0)
        {
            return;
        }

        Document document = context.Document;
        CodeAction action = CodeAction.Create(
            $"Remove '{path}'", token => DocumentEdits.ApplyAsync(document, changes, token), equivalenceKey: FixKeys.Of(diagnostic, FixKeys.Remove + "." + path));
        context.RegisterCodeFix(action, diagnostic);
    }
}
