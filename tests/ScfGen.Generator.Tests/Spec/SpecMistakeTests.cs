using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using ScfGen.Generator.Analyzers;
using ScfGen.Generator.Spec;

namespace ScfGen.Generator.Tests;

/// <summary>Each mistake in a spec is one diagnostic, at its exact place.</summary>
public sealed class SpecMistakeTests
{
    public static TheoryData<string> All => SpecMistakes.Names();

    [Theory]
    [MemberData(nameof(All))]
    public async Task Mistake_IsOneDiagnosticAtItsPlace(string name)
    {
        SpecMistake mistake = SpecMistakes.Find(name);
        MarkedText file = mistake.File;

        Diagnostic diagnostic = Assert.Single(await SpecProject.Of(file.Text).AnalyzeAsync());

        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.Equal(mistake.Id, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains(mistake.Message, message, StringComparison.Ordinal);
        Assert.Equal("spec.json", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(file.Lines, diagnostic.Location.GetLineSpan().Span);
        Assert.Equal(file.Span, diagnostic.Location.SourceSpan);
        diagnostic.Properties.TryGetValue(SpecFileAnalyzer.SuggestionProperty, out string? suggestion);
        Assert.Equal(mistake.Suggestion, suggestion);
        Assert.Equal(suggestion is not null, message.Contains("did you mean", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Place_IsALineAndAColumn()
    {
        const string Spec = "{\n  \"format\": 1,\r\n  \"service\": { \"name\": \"toy\", \"apiVersion\": \"2024-01-01\", \"endpoint\": 5 }\n}";

        Diagnostic diagnostic = Assert.Single(await SpecProject.Of(Spec).AnalyzeAsync());

        Assert.Equal("(2,70)-(2,71)", diagnostic.Location.GetLineSpan().Span.ToString());
    }

    [Fact]
    public async Task SeveralMistakes_AreReportedInTheOrderOfTheFile()
    {
        string spec = ToySpec.Of("""
            "types": { "Toy": { "members": { "A": { "type": "strng" }, "B": { "typ": "string" } } } }, "enums": 3, "colour": 1
            """);

        Assert.Equal("SCF0006,SCF0013,SCF0003,SCF0004,SCF0003", string.Join(',', SpecReading.Of(spec).Issues.Select(static issue => issue.Rule.Id)));
        Assert.Equal(5, (await SpecProject.Of(spec).AnalyzeAsync()).Length);
    }

    [Fact]
    public void HundredsOfMistakes_AreCutOff()
    {
        string keys = string.Join(", ", Enumerable.Range(0, 2000).Select(static i => $"\"key{i}\": 0"));

        Assert.Equal(500, SpecReading.Of(ToySpec.Of(keys)).Issues.Count);
    }

    [Fact]
    public void LongNames_AreCutInMessages()
    {
        SpecIssue issue = Assert.Single(SpecReading.Of(ToySpec.Of($"\"a\\n{new string('x', 10_000)}\": 0")).Issues);

        string message = issue.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture);
        Assert.InRange(message.Length, 1, 300);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public async Task Builds_ReportWhatTheAnalyzerReports()
    {
        SpecProject project = SpecProject.Of(ToySpec.Of("""
            "types": { "Toy": { "members": { "A": { "type": "strng" } } } }, "enums": 3, "colour": 1
            """));

        ImmutableArray<Diagnostic> ofAnalyzer = await project.AnalyzeAsync();

        Assert.Equal(Texts(ofAnalyzer), Texts(project.Generate().Diagnostics));
        Assert.Equal(3, ofAnalyzer.Length);
    }

    [Fact]
    public void Editors_AreLeftToTheAnalyzer()
    {
        SpecProject project = SpecProject.Of(ToySpec.Of("\"colour\": 1")) with { IsDesignTime = true };

        Assert.Empty(project.Generate().Diagnostics);
    }

    private static string[] Texts(ImmutableArray<Diagnostic> diagnostics) => [.. diagnostics.Select(static diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)];
}
