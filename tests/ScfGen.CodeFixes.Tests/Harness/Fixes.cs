using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScfGen.CodeFixes.Tests;

/// <summary>Applies fixes of the package as an editor does.</summary>
internal static class Fixes
{
    private static readonly CodeFixProvider[] s_providers =
    [
        .. typeof(ReplaceNumberCodeFixProvider).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>Proves what a fix makes of some statements, that the result compiles, and that nothing of the rule or of a new kind is left to report.</summary>
    public static async Task VerifyAsync(string id, string title, string before, string after)
    {
        Document document = UserProject.Add(UserCode.Program(before));

        Solution changed = await ApplyAsync(ActionOf(await OfferedAsync(document, id), title));

        await VerifyFixedAsync(document, changed.GetDocument(document.Id), id, after);
    }

    /// <summary>Proves what fixing all of a document makes of some statements.</summary>
    public static async Task VerifyAllAsync(string id, string kind, string before, string after)
    {
        Document document = UserProject.Add(UserCode.Program(before));
        CodeFixProvider provider = ProviderOf(id);
        FixAllProvider? fixAll = provider.GetFixAllProvider();
        Assert.NotNull(fixAll);
        var context = new FixAllContext(
            document, provider, FixAllScope.Document, $"{id}.{kind}", [id], new FixAllDiagnostics(), CancellationToken.None);

        CodeAction? action = await fixAll.GetFixAsync(context);

        Assert.NotNull(action);
        Solution changed = await ApplyAsync(action);
        await VerifyFixedAsync(document, changed.GetDocument(document.Id), id, after);
    }

    /// <summary>The titles of what is offered for a rule's diagnostics, of which there must be some.</summary>
    public static async Task<string[]> TitlesAsync(string id, string statements) =>
        [.. (await OfferedAsync(UserProject.Add(UserCode.Program(statements)), id)).Select(static action => action.Title)];

    /// <summary>The keys of what is offered: what has the same key is fixed together.</summary>
    public static async Task<string?[]> KeysAsync(string id, string statements) =>
        [.. (await OfferedAsync(UserProject.Add(UserCode.Program(statements)), id)).Select(static action => action.EquivalenceKey)];

    public static CodeFixProvider ProviderOf(string id) => s_providers.Single(provider => provider.FixableDiagnosticIds.Contains(id));

    public static CodeAction ActionOf(IReadOnlyCollection<CodeAction> offered, string title)
    {
        CodeAction? action = offered.FirstOrDefault(each => each.Title == title);
        Assert.True(action is not null, $"'{title}' is not offered, but: {string.Join("; ", offered.Select(static each => each.Title))}");
        return action;
    }

    public static async Task<Solution> ApplyAsync(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private static async Task<List<CodeAction>> OfferedAsync(Document document, string id)
    {
        Diagnostic[] all = await UserProject.DiagnoseAsync(document.Project);
        Assert.DoesNotContain(all, UserProject.IsCompilerError);
        Diagnostic[] diagnostics = [.. all.Where(diagnostic => diagnostic.Id == id)];
        Assert.True(diagnostics.Length > 0, $"{id} is not reported, but: {string.Join("; ", all.Select(static diagnostic => diagnostic.ToString()))}");

        var offered = new List<CodeAction>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            var context = new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None);
            await ProviderOf(id).RegisterCodeFixesAsync(context);
        }

        return offered;
    }

    private static async Task VerifyFixedAsync(Document original, Document? changed, string id, string after)
    {
        Assert.NotNull(changed);
        Assert.Equal(UserCode.Program(after), (await changed.GetTextAsync()).ToString());
        Diagnostic[] left = await UserProject.DiagnoseAsync(changed.Project);
        Assert.DoesNotContain(left, UserProject.IsCompilerError);
        Assert.DoesNotContain(left, diagnostic => diagnostic.Id == id);

        ILookup<string, Diagnostic> before = (await UserProject.DiagnoseAsync(original.Project)).ToLookup(static diagnostic => diagnostic.Id);
        Assert.DoesNotContain(
            left.GroupBy(static diagnostic => diagnostic.Id),
            group => group.Key.StartsWith("SCF", StringComparison.Ordinal) && group.Count() > before[group.Key].Count());
    }
}
