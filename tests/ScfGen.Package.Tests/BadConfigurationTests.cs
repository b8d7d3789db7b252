namespace ScfGen.Package.Tests;

/// <summary>What a user sees of the mistakes that end a build.</summary>
[Collection(PackageGroup.Name)]
public sealed class BadConfigurationTests(PackageFixture fixture)
{
    // Types that are not generated make the compiler stop early; the cause must be told all the same.
    private const string UseOfTheClient = "using Fresh.Scf; public class Use { public ScfClient? Client; }";

    [Fact]
    public async Task UnknownBundledSpec_IsTold()
    {
        TestFolder folder = fixture.NewFolder("unknown-bundled")
            .Write("Fresh.csproj", TestFolder.Project("net8.0", "<ScfGenBundledSpec>scf-2099</ScfGenBundledSpec>"))
            .Write("Use.cs", UseOfTheClient);
        Assert.Contains("scf-2018-04-16", Assert.Single((await folder.DotnetAsync("build")).Fails().LinesWith("SCF0019")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingSpecFile_IsTold()
    {
        TestFolder folder = fixture.NewFolder("missing-spec")
            .Write("Fresh.csproj", TestFolder.Project("net8.0", "", "<ScfSpec Include=\"nowhere.json\" />"))
            .Write("Use.cs", UseOfTheClient);
        Assert.Contains("nowhere.json", Assert.Single((await folder.DotnetAsync("build")).Fails().LinesWith("SCF0012")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OldCompiler_IsTold()
    {
        TestFolder folder = fixture.NewFolder("old-compiler")
            .Write("Fresh.csproj", TestFolder.Project("net8.0", "<ScfGenBundledSpec>scf-2018-04-16</ScfGenBundledSpec>"))
            .Write("Use.cs", UseOfTheClient);
        Assert.Contains("4.7", Assert.Single((await folder.DotnetAsync("build", "-p:CompilerApiVersion=roslyn4.7")).Fails().LinesWith("SCF0020")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "spec.json(1,1): error SCF0010")]
    [InlineData("{\n  \"format\": 2\n}", "spec.json(2,13): error SCF0009")]
    [InlineData("{\n  \"format\": 1\n  \"service\": {}\n}", "spec.json(3,3): error SCF0002")]
    public async Task BrokenSpec_IsToldOnceAtItsPlace(string spec, string expected)
    {
        TestFolder folder = fixture.NewFolder("broken-" + spec.Length)
            .Write("Fresh.csproj", TestFolder.Project("net8.0", "", "<ScfSpec Include=\"spec.json\" />"))
            .Write("spec.json", spec)
            .Write("Use.cs", UseOfTheClient);
        CommandResult build = (await folder.DotnetAsync("build")).Fails();
        Assert.Single(build.LinesWith(expected));
    }

    [Fact]
    public async Task OldLanguageVersion_IsTold()
    {
        TestFolder folder = fixture.NewFolder("old-language")
            .Write("Fresh.csproj", TestFolder.Project("net8.0", "<LangVersion>11</LangVersion><ScfGenBundledSpec>scf-2018-04-16</ScfGenBundledSpec>"))
            .Write("Use.cs", UseOfTheClient);
        Assert.Contains("C# 11.0", Assert.Single((await folder.DotnetAsync("build")).Fails().LinesWith("SCF0016")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IncompatibleFramework_IsTold()
    {
        TestFolder folder = fixture.NewFolder("old-framework")
            .Write("Fresh.csproj", TestFolder.Project("netstandard2.0", "<ScfGenBundledSpec>scf-2018-04-16</ScfGenBundledSpec>"))
            .Write("Use.cs", "public class Use { }");
        Assert.Contains("netstandard2.0", Assert.Single((await folder.DotnetAsync("build")).Fails().LinesWith("SCF0021")), StringComparison.Ordinal);
    }
}
