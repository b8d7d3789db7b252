using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Analyzers;

namespace ScfGen.CodeFixes;

/// <summary>Replaces a misspelled name in a spec file with the one that is probably meant.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, Name = nameof(ReplaceMisspelledNameCodeFixProvider), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class ReplaceMisspelledNameCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = SpecFileAnalyzer.IdsWithSuggestions;

    /// <summary>None: each misspelling is looked at, since the nearest name is not always the right one.</summary>
    /// <returns>Always null.</returns>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(SpecFileAnalyzer.SuggestionProperty, out string? suggestion) && suggestion is not null)
            {
                TextDocument document = context.TextDocument;
                TextSpan span = diagnostic.Location.SourceSpan;
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Change to '{suggestion}'", token => ReplaceAsync(document, span, suggestion, token), equivalenceKey: diagnostic.Id),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Solution> ReplaceAsync(TextDocument document, TextSpan span, string suggestion, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);

        // The place is that of a JSON string with its quotation marks.
        SourceText changed = text.WithChanges(new TextChange(span, ToJson(suggestion)));
        return document.Project.Solution.WithAdditionalDocumentText(document.Id, changed);
    }

    private static string ToJson(string value)
    {
        var json = new StringBuilder("\"");
        foreach (char c in value)
        {
            if (c is '"' or '\\' or < ' ')
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(c);
            }
        }

        return json.Append('"').ToString();
    }
}
