using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Generator.Tests;

/// <summary>The document's example requests are right, in code and at run time. The exceptions are placeholders, which the document has for values.</summary>
public sealed class ExampleRequestTests
{
    // "<AliasName>", "<FunctionName>", "<function.handler>", and "abc" for Base64, a runtime and the kind of an image's registry.
    private const string Reported = """
        CreateAlias.1: SCF1003
        CreateFunction.1: SCF1002 SCF1003
        ListLayerVersions.1: SCF1004
        ListLayers.1: SCF1004
        PublishLayerVersion.1: SCF1004 SCF1004 SCF1009
        """;

    // Sets are open: a runtime that the document does not name is sent.
    private const string Refused = """
        CreateAlias.1: Name
        CreateFunction.1: FunctionName Handler
        PublishLayerVersion.1: Content.ZipFile
        """;

    [Fact]
    public async Task ExampleInCode_IsReportedForItsPlaceholdersOnly()
    {
        (string Name, string Statement)[] examples = [.. ExampleRequests.Names.Select(static name => (name, ExampleRequests.Statement(name)))];
        string source = UserCode.Program(string.Join('\n', examples.Select(static example => example.Statement)));
        CSharpCompilation compilation = UserProject.Empty.AddSyntaxTrees(UserProject.Parse(source));
        Expect.None(compilation.GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.ToString()));

        ImmutableArray<Diagnostic> diagnostics = await UserProject.AnalyzeAsync(compilation);

        string[] lines = source.Split('\n');
        ILookup<string, string> reported = diagnostics.ToLookup(
            diagnostic => lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].Trim(), static diagnostic => diagnostic.Id);
        Assert.Equal(Reported, Listed(examples.Select(example => (example.Name, reported[example.Statement]))));
        Assert.Equal(diagnostics.Length, examples.Sum(example => reported[example.Statement].Count()));
    }

    [Fact]
    public void ExampleAtRunTime_IsRefusedForItsPlaceholdersOnly() => Assert.Equal(
        Refused,
        Listed(ExampleRequests.Names.Select(static name => (name, ExampleRequests.Violations(name).Select(static violation => violation.Path)))));

    private static string Listed(IEnumerable<(string Name, IEnumerable<string> Found)> examples) => string.Join(
        '\n',
        examples
            .Where(static example => example.Found.Any())
            .Select(static example => $"{example.Name}: {string.Join(' ', example.Found.Order(StringComparer.Ordinal))}"));
}
