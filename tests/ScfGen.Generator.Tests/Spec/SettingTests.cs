using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Generator.Tests;

/// <summary>What is wrong between a spec and its project is reported at the beginning of the spec.</summary>
public sealed class SettingTests
{
    [Fact]
    public Task UnknownVisibility_IsReported() => IsReported(
        SpecInput.Of(ToySpec.Text) with { Visibility = "friend" }, "SCF0017", "The metadata Visibility of this ScfSpec is 'friend'; write public or internal");

    [Theory]
    [InlineData("my-app")]
    [InlineData("MyApp.")]
    [InlineData("1st.App")]
    public Task ImpossibleNamespace_IsReported(string name) => IsReported(
        SpecInput.Of(ToySpec.Text) with { Namespace = name }, "SCF0017", $"The metadata Namespace of this ScfSpec is '{name}'; write C# identifiers");

    [Fact]
    public Task PatternWithoutAnAction_IsReported() => IsReported(
        SpecInput.Of(ToySpec.Text) with { Actions = "GetToy;ListToyz" },
        "SCF0015",
        "There is no action 'ListToyz' for the metadata Actions of this ScfSpec; did you mean 'ListToys'?");

    [Fact]
    public async Task OlderLanguage_IsReported()
    {
        SpecProject project = SpecProject.Of(ToySpec.Text) with { Language = LanguageVersion.CSharp11 };

        AssertAtBeginning(Assert.Single(await project.AnalyzeAsync()), "SCF0016", "this project is compiled as C# 11");
        Assert.Equal("SCF0016", Assert.Single(project.Generate().Diagnostics).Id);
        Assert.Empty(project.Generate().GeneratedSources);
    }

    [Fact]
    public async Task SecondSpecOfOneClient_IsReported()
    {
        var project = new SpecProject(SpecInput.Of(ToySpec.Text, "first.json"), SpecInput.Of(ToySpec.Of("\"errors\": {}"), "second.json"));

        Diagnostic diagnostic = Assert.Single(await project.AnalyzeAsync());

        AssertAtBeginning(diagnostic, "SCF0018", "This spec generates Demo.Toy.ToyClient, and so does 'first.json'");
        Assert.Equal("second.json", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal("SCF0018", Assert.Single(project.Generate().Diagnostics).Id);
    }

    [Fact]
    public async Task OtherAdditionalFiles_AreLeftAlone()
    {
        var project = new SpecProject(SpecInput.Of("{", "notes.json") with { Kind = "" });

        Assert.Empty(await project.AnalyzeAsync());
        Assert.Equal("SCF0001", Assert.Single(project.Generate().Diagnostics).Id);
    }

    private static async Task IsReported(SpecInput spec, string id, string message) =>
        AssertAtBeginning(Assert.Single(await new SpecProject(spec).AnalyzeAsync()), id, message);

    private static void AssertAtBeginning(Diagnostic diagnostic, string id, string message)
    {
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal("(0,0)-(0,0)", diagnostic.Location.GetLineSpan().Span.ToString());
        Assert.Contains(message, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
