using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ScfGen.CodeFixes.Tests;

/// <summary>SCF0003, SCF0006 and SCF0015: a misspelled name in a spec file becomes the right one, and the file stays as it was otherwise.</summary>
public sealed class ReplaceMisspelledNameTests
{
    [Theory]
    [InlineData("SCF0003", "\"rateLimit\"", "\"rateLimt\"", "rateLimit")]
    [InlineData("SCF0006", "\"type\": \"LogSortOrder\"", "\"type\": \"LogSortOrdr\"", "LogSortOrder")]
    [InlineData("SCF0006", "\"type\": \"FunctionLog[]\"", "\"type\": \"FunctionLogg[]\"", "FunctionLog[]")]
    [InlineData("SCF0015", "\"Code.DemoId\"", "\"Code.DemoIdd\"", "Code.DemoId")]
    [InlineData("SCF0015", "\"ResourceNotFound.Alias\"", "\"ResourceNotFound.Alia\"", "ResourceNotFound.Alias")]
    public async Task MisspelledName_IsReplaced(string id, string right, string wrong, string suggestion)
    {
        int place = SpecText.Shipped.IndexOf(right, StringComparison.Ordinal);
        Assert.True(place >= 0, $"The spec has no {right}.");
        string misspelled = SpecText.Shipped.Remove(place, right.Length).Insert(place, wrong);
        TextDocument document = UserProject.Empty.AddAdditionalDocument(SpecText.FileName, SourceText.From(misspelled), filePath: SpecText.FileName);
        Diagnostic[] reported = await DiagnoseAsync(misspelled);
        Diagnostic diagnostic = Assert.Single(reported, each => each.Id == id);
        var offered = new List<CodeAction>();

        await Fixes.ProviderOf(id).RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));

        Solution changed = await Fixes.ApplyAsync(Fixes.ActionOf(offered, $"Change to '{suggestion}'"));
        string repaired = (await changed.GetAdditionalDocument(document.Id)!.GetTextAsync()).ToString();
        Assert.True(repaired == SpecText.Shipped, "The repaired file is not what it was before it was misspelled.");
        Assert.DoesNotContain(await DiagnoseAsync(repaired), each => each.Id == id);
    }

    private static Task<Diagnostic[]> DiagnoseAsync(string spec) => UserProject.DiagnoseAsync(UserProject.Empty, new SpecText(spec));
}
