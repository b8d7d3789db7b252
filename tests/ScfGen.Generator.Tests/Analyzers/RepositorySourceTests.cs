using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Generator.Tests;

/// <summary>The analyzers on real programs: this repository's. Not all of it compiles here, which a program under an editor's cursor does not, either.</summary>
public sealed class RepositorySourceTests
{
    [Theory]
    [InlineData("generator", 100)]
    [InlineData("runtime", 50)]
    [InlineData("samples", 50)]
    [InlineData("tests", 100)]
    public async Task Sources_BreakNoAnalyzer(string folder, int leastFiles)
    {
        SyntaxTree[] trees =
        [
            .. RepositoryFiles.Sources(folder).Select(static path => UserProject.Parse(File.ReadAllText(path), path, LanguageVersion.Preview)),
            RepositoryFiles.ParseImplicitUsings(LanguageVersion.Preview),
            .. folder == "samples" ? new[] { UserProject.Parse("global using Demo.Scf;", "Client.cs", LanguageVersion.Preview) } : [],
        ];
        Assert.True(trees.Length > leastFiles, $"{trees.Length} files");

        // The runtime's own sources declare what the others reference.
        CSharpCompilation project = folder == "runtime"
            ? UserProject.Create(References.All.Where(static reference => reference.Display != typeof(ApiClient).Assembly.Location))
            : UserProject.Empty;
        ImmutableArray<Diagnostic> diagnostics = await UserProject.AnalyzeAsync(project.AddSyntaxTrees(trees));

        Assert.All(diagnostics, static diagnostic => Assert.StartsWith("SCF", diagnostic.Id, StringComparison.Ordinal));
        if (folder != "tests")
        {
            // Only this sample is there to be reported.
            string reported = RepositoryFiles.Folder("samples", "Diagnostics");
            Expect.None(diagnostics
                .Where(diagnostic => !diagnostic.Location.GetLineSpan().Path.StartsWith(reported, StringComparison.Ordinal))
                .Select(static diagnostic => diagnostic.ToString()));
            Assert.Equal(folder == "samples", diagnostics.Length > 0);
        }
    }
}
