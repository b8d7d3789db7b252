using System.IO.Compression;
using System.Xml.Linq;

namespace ScfGen.Package.Tests;

/// <summary>What is in the packages.</summary>
[Collection(PackageGroup.Name)]
public sealed class PackageContentTests(PackageFixture fixture)
{
    [Fact]
    public void ScfGen_HoldsExactlyTheExpectedFiles() => Assert.Equal(
        [
            "LICENSE",
            "README.md",
            "ScfGen.nuspec",
            "analyzers/dotnet/roslyn4.14/cs/ScfGen.CodeFixes.dll",
            "analyzers/dotnet/roslyn4.14/cs/ScfGen.Generator.dll",
            "analyzers/dotnet/roslyn4.8/cs/ScfGen.Generator.dll",
            "buildTransitive/ScfGen.props",
            "buildTransitive/ScfGen.targets",
            "lib/net8.0/_._",
            "spec/scf-2018-04-16.json",
            "spec/scfgen.schema.json",
        ],
        Files("ScfGen.0.1.0.nupkg"));

    [Fact]
    public void Runtime_HoldsExactlyTheExpectedFiles() => Assert.Equal(
        [
            "README.md",
            "ScfGen.Runtime.nuspec",
            "lib/net10.0/ScfGen.Runtime.dll",
            "lib/net10.0/ScfGen.Runtime.xml",
            "lib/net8.0/ScfGen.Runtime.dll",
            "lib/net8.0/ScfGen.Runtime.xml",
        ],
        Files("ScfGen.Runtime.0.1.0.nupkg"));

    [Fact]
    public void RuntimeSymbols_HoldOnePdbPerFramework() => Assert.Equal(
        ["ScfGen.Runtime.nuspec", "lib/net10.0/ScfGen.Runtime.pdb", "lib/net8.0/ScfGen.Runtime.pdb"],
        Files("ScfGen.Runtime.0.1.0.snupkg"));

    [Fact]
    public void ScfGen_BringsTheRuntimeAndIsNoDevelopmentDependency()
    {
        XElement metadata = Nuspec("ScfGen.0.1.0.nupkg");
        XElement dependency = Assert.Single(metadata.Descendants(), static e => e.Name.LocalName == "dependency");
        Assert.Equal("ScfGen.Runtime", dependency.Attribute("id")?.Value);
        Assert.DoesNotContain("Compile", dependency.Attribute("exclude")?.Value ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain(metadata.Descendants(), static e => e.Name.LocalName == "developmentDependency");
    }

    [Fact]
    public void Runtime_HasNoDependencies() =>
        Assert.DoesNotContain(Nuspec("ScfGen.Runtime.0.1.0.nupkg").Descendants(), static e => e.Name.LocalName == "dependency");

    [Fact]
    public void BothSlots_HoldTheSameGenerator()
    {
        using ZipArchive package = Open("ScfGen.0.1.0.nupkg");
        Assert.Equal(
            Bytes(package, "analyzers/dotnet/roslyn4.8/cs/ScfGen.Generator.dll"), Bytes(package, "analyzers/dotnet/roslyn4.14/cs/ScfGen.Generator.dll"));
    }

    [Theory]
    [InlineData("ScfGen.0.1.0.nupkg")]
    [InlineData("ScfGen.Runtime.0.1.0.nupkg")]
    public void Files_DoNotTellWhenTheyWerePacked(string name)
    {
        using ZipArchive package = Open(name);
        Assert.All(package.Entries, static entry => Assert.Equal(new DateTime(2020, 1, 1), entry.LastWriteTime.DateTime));
    }

    private static byte[] Bytes(ZipArchive package, string name)
    {
        using Stream stream = package.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private ZipArchive Open(string package) => ZipFile.OpenRead(Path.Combine(fixture.Feed, package));

    private string[] Files(string name)
    {
        using ZipArchive package = Open(name);
        return [.. package.Entries.Select(static entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal)];

        // What NuGet itself puts into every package.
        static bool IsOurs(string file) =>
            file != "[Content_Types].xml" && !file.StartsWith("_rels/", StringComparison.Ordinal) && !file.StartsWith("package/", StringComparison.Ordinal);
    }

    private XElement Nuspec(string name)
    {
        using ZipArchive package = Open(name);
        using Stream stream = package.Entries.Single(static entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XElement.Load(stream);
    }
}
