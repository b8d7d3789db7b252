using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.CodeFixes;

/// <summary>Calls the action that the message of a deprecated one names instead.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceDeprecatedActionCodeFixProvider))]
[Shared]
public sealed class ReplaceDeprecatedActionCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.Deprecated);

    /// <summary>Calls do not overlap, so that each fix is independent of the others.</summary>
    /// <returns>The provider that applies fixes one by one and merges the results.</returns>
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        CancellationToken cancellationToken = context.CancellationToken;
        Document document = context.Document;
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (DeprecatedCall.Find(root, diagnostic.Location.SourceSpan, model, cancellationToken) is { } call)
            {
                TextChange[] changes = call.Changes(text, cancellationToken);
                if (await CompilesAsync(document, changes, model, cancellationToken).ConfigureAwait(false))
                {
                    CodeAction action = CodeAction.Create(
                        $"Call {call.NewName} instead",
                        token => DocumentEdits.ApplyAsync(document, changes, token),
                        equivalenceKey: FixKeys.Of(diagnostic, FixKeys.Action));
                    context.RegisterCodeFix(action, diagnostic);
                }
            }
        }
    }

    // The other action takes and answers other members: it is offered only to code that gets by with them.
    private static async Task<bool> CompilesAsync(Document document, TextChange[] changes, SemanticModel before, CancellationToken cancellationToken)
    {
        Document changed = await DocumentEdits.ApplyAsync(document, changes, cancellationToken).ConfigureAwait(false);
        SemanticModel? after = await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return after is not null && Errors(after, cancellationToken) <= Errors(before, cancellationToken);
    }

    private static int Errors(SemanticModel model, CancellationToken cancellationToken) =>
        model.GetDiagnostics(cancellationToken: cancellationToken).Count(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
}
