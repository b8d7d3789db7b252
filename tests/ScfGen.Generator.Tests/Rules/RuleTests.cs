using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ScfGen.Generator.Analyzers;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.Generator.Tests;

/// <summary>Every rule has its page and its entry among the releases.</summary>
public sealed partial class RuleTests
{
    public static TheoryData<string> Ids => new(AllRules().Select(static rule => rule.Id));

    [Fact]
    public void Ids_AreUniqueAndInTheirBand()
    {
        string[] ids = IdConstants();

        Assert.Equal(ids, ids.Distinct());
        Assert.All(ids, static id => Assert.Matches("^SCF[0-2][0-9]{3}$", id));
        Assert.Equal(AllRules().Length, AllRules().Select(static rule => rule.Id).Distinct().Count());
        Assert.Empty(AllRules().Select(static rule => rule.Id).Except(ids));
    }

    [Fact]
    public void Analyzer_SupportsTheRulesOfSpecs() => Assert.Equal(
        AllRules().Where(static rule => rule.Category == "ScfGen.Spec").Select(static rule => rule.Id),
        new SpecFileAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void HelpLink_LeadsToThePageOfTheRule(string id)
    {
        DiagnosticDescriptor rule = AllRules().Single(candidate => candidate.Id == id);
        const string Folder = "docs/rules/";

        Assert.Contains("/" + Folder, rule.HelpLinkUri, StringComparison.Ordinal);
        string page = TestFiles.Read("docs/rules", rule.HelpLinkUri[(rule.HelpLinkUri.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..]);
        Assert.Equal($"# {id}: {rule.Title}", page.Split('\n')[0]);
        Assert.Contains($"| Severity | {rule.DefaultSeverity} |", page, StringComparison.Ordinal);
        Assert.Contains($"| Category | {rule.Category} |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void HelpLinkOfDeprecations_LeadsToAPage()
    {
        GeneratedSourceResult source = Assert.Single(
            SpecProject.Of(ToySpec.Text).Generate().GeneratedSources,
            static file => file.HintName.EndsWith(".DeleteToy.g.cs", StringComparison.Ordinal));

        string attribute = $"DiagnosticId = \"{RuleIds.Deprecated}\", UrlFormat = \"{Rules.HelpLink("{0}")}\"";
        Assert.Contains(attribute, source.SourceText.ToString(), StringComparison.Ordinal);
        Assert.StartsWith($"# {RuleIds.Deprecated}: ", TestFiles.Read("docs/rules", RuleIds.Deprecated + ".md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Releases_ListEveryRule()
    {
        string releases = TestFiles.Read("generator", "AnalyzerReleases.Shipped.md") + "\n" + TestFiles.Read("generator", "AnalyzerReleases.Unshipped.md");

        Assert.Equal(
            AllRules().Select(static rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | [{rule.Title}]({rule.HelpLinkUri})"),
            ReleaseEntry().Matches(releases).Select(static entry => entry.Value.TrimEnd()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Messages_HaveNoBracesOfTheirOwn() => Assert.All(AllRules(), static rule =>
    {
        // The compiler formats a message only if it has arguments.
        string message = rule.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (!message.Contains("{0}", StringComparison.Ordinal))
        {
            Assert.DoesNotContain("{{", message, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void Version_IsThatOfThePackage()
    {
        string version = VersionPrefix().Match(TestFiles.Read("build", "Directory.Build.props")).Groups[1].Value;

        Assert.Equal(ThisAssembly.Version, version);
        Assert.Equal(version, typeof(ScfGenerator).Assembly.GetName().Version!.ToString(3));
    }

    [Fact]
    public void Generator_BringsNoAssemblyAlong()
    {
        string[] allowed = ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory"];

        Assert.Empty(typeof(ScfGenerator).Assembly.GetReferencedAssemblies().Select(static assembly => assembly.Name!).Except(allowed));
    }

    [GeneratedRegex(@"^SCF\d{4} \|.*$", RegexOptions.Multiline)]
    private static partial Regex ReleaseEntry();

    [GeneratedRegex("<VersionPrefix>(.*?)</VersionPrefix>")]
    private static partial Regex VersionPrefix();

    // The rules of all analyzers of the assembly, whichever class holds them.
    internal static DiagnosticDescriptor[] AllRules() =>
    [
        .. typeof(Rules).Assembly.GetTypes().Where(static type => type.Namespace == typeof(Rules).Namespace)
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal),
    ];

    private static string[] IdConstants() =>
        [.. typeof(RuleIds).GetFields(BindingFlags.Static | BindingFlags.Public).Select(static field => (string)field.GetRawConstantValue()!)];
}
