using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
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
            string[] paths = FixProperties.GetPaths(diagnostic, FixProperties.Members);
            if (ValueExpression.FindNode(root, diagnostic.Location.SourceSpan) is not { } node)
            {
                continue;
            }

            foreach (KeyValuePair<string, AssignmentExpressionSyntax> member in Assignments(node, paths))
            {
                if (InitializerRemoval.IsPossible(member.Value, model, context.CancellationToken))
                {
                    Register(context, diagnostic, member.Key, InitializerRemoval.Changes(text, member.Value));
                }
            }
        }
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, string path, TextChange[] changes)
    {
        Document document = context.Document;
        CodeAction action = CodeAction.Create(
            $"Remove '{path}'", token => DocumentEdits.ApplyAsync(document, changes, token), equivalenceKey: FixKeys.Of(diagnostic, FixKeys.Remove + "." + path));
        context.RegisterCodeFix(action, diagnostic);
    }

    // The innermost initialiser that sets at least two of them is the one that the diagnostic is about.
    private static KeyValuePair<string, AssignmentExpressionSyntax>[] Assignments(SyntaxNode node, string[] paths)
    {
        foreach (ExpressionSyntax holder in Initializers.Around(node))
        {
            KeyValuePair<string, AssignmentExpressionSyntax>[] found = paths
                .Select(path => new KeyValuePair<string, AssignmentExpressionSyntax?>(path, Initializers.FindPath(holder, path)))
                .Where(static member => member.Value is not null)
                .Select(static member => new KeyValuePair<string, AssignmentExpressionSyntax>(member.Key, member.Value!))
                .ToArray();
            if (found.Length > 1)
            {
                return found;
            }
        }

        return [];
    }
}
