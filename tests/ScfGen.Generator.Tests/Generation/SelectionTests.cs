using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Tests;

/// <summary>Which files are generated for which specs and settings.</summary>
public sealed class SelectionTests
{
    [Theory]
    [InlineData("", "Color,CreateToy,DeleteToy,GetToy,ListToys,Part,State,Toy,ToyClient,ToyErrorCodes,ToyPhoto,ToyRegions")]
    [InlineData("*", "Color,CreateToy,DeleteToy,GetToy,ListToys,Part,State,Toy,ToyClient,ToyErrorCodes,ToyPhoto,ToyRegions")]
    [InlineData("DeleteToy", "DeleteToy,ToyClient,ToyErrorCodes,ToyRegions")]
    [InlineData("GetToy", "Color,GetToy,Part,State,Toy,ToyClient,ToyErrorCodes,ToyRegions")]
    [InlineData("*Toys", "Color,ListToys,Part,State,Toy,ToyClient,ToyErrorCodes,ToyRegions")]
    [InlineData("?e*Toy", "Color,DeleteToy,GetToy,Part,State,Toy,ToyClient,ToyErrorCodes,ToyRegions")]
    [InlineData("GetToy, CreateToy", "Color,CreateToy,GetToy,Part,State,Toy,ToyClient,ToyErrorCodes,ToyPhoto,ToyRegions")]
    [InlineData("Get*;Delete*", "Color,DeleteToy,GetToy,Part,State,Toy,ToyClient,ToyErrorCodes,ToyRegions")]
    [InlineData("No*", "ToyClient,ToyErrorCodes,ToyRegions")]
    [InlineData("GetToy.", "ToyClient,ToyErrorCodes,ToyRegions")]
    public void Actions_BringWhatTheyReach(string actions, string files)
    {
        CompiledProject project = new SpecProject(SpecInput.Of(ToySpec.Text) with { Actions = actions }).Compile().WithoutProblems();

        Assert.Equal(files, string.Join(',', FilesOf(project.Result).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void ErrorsOfOtherActions_AreLeftOut()
    {
        CompiledProject project = new SpecProject(SpecInput.Of(ToySpec.Text) with { Actions = "GetToy" }).Compile();

        Assert.Equal(
            "InternalError,ResourceNotFound",
            string.Join(',', project.Type("Demo.Toy.ToyErrorCodes").GetFields().Select(static field => field.Name).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void OneActionOfTheShippedSpec_IsSmall()
    {
        GeneratorRunResult result = new SpecProject(SpecInput.Of(ShippedSpec.Text) with { Actions = "InvokeFunction" }).Generate();

        Assert.Equal(
            new[] { "InvokeFunction", "LogType", "Result", "ScfClient", "ScfErrorCodes", "ScfRegions" },
            result.GeneratedSources.Select(static source => source.HintName.Split('.')[^3]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Namespace_IsTheOneOfTheMetadata()
    {
        CompiledProject project = new SpecProject(SpecInput.Of(ToySpec.Text) with { Namespace = "Shop.Toys" }).Compile().WithoutProblems();

        Assert.NotNull(project.Type("Shop.Toys.ToyClient"));
    }

    [Fact]
    public void TwoSpecs_AreBothGenerated()
    {
        CompiledProject project = new SpecProject(
            SpecInput.Of(ToySpec.Text, "toy.json"),
            SpecInput.Of(ToySpec.With("\"clientName\": \"Toy\"", "\"clientName\": \"Doll\""), "doll.json") with { Visibility = "internal" })
            .Compile().WithoutProblems();

        Assert.True(project.Type("Demo.Toy.ToyClient").IsPublic);
        Assert.True(project.Type("Demo.Doll.DollClient").IsNotPublic);
        Assert.Equal(24, project.Result.GeneratedSources.Length);
    }

    [Fact]
    public void SecondSpecOfOneClient_IsNotGenerated()
    {
        CompiledProject project = new SpecProject(
            SpecInput.Of(ToySpec.Of("\"enums\": { \"First\": { \"values\": {} } }"), "first.json"),
            SpecInput.Of(ToySpec.Of("\"enums\": { \"Second\": { \"values\": {} } }"), "second.json"))
            .Compile().WithoutProblems();

        Assert.Equal("First,ToyClient,ToyErrorCodes,ToyRegions", string.Join(',', FilesOf(project.Result).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void ProjectWithoutASpec_IsToldOnce()
    {
        GeneratorRunResult result = new SpecProject().Generate();

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("SCF0001", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Equal(Location.None, diagnostic.Location);
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void ProjectWithASpec_IsNotTold() => Assert.Empty(SpecProject.Of(ToySpec.Text).Generate().Diagnostics);

    private static IEnumerable<string> FilesOf(GeneratorRunResult result) =>
        result.GeneratedSources.Select(static source => source.HintName["Demo.Toy.Toy.".Length..^".g.cs".Length]);
}
