using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Generator.Tests;

/// <summary>No program, however broken, makes an analyzer throw.</summary>
public sealed class BrokenCodeTests
{
    private const int Variants = 12;

    private static readonly Dictionary<string, Func<string>> s_sources = new()
    {
        ["quickstart"] = static () => QuickstartSource.Text,
        ["members"] = static () => OwnTypeTests.Members,
        ["parameters"] = static () => OwnTypeTests.Parameters,
        ["requests"] = static () => MemberRuleTests.Requests,
        ["rules"] = static () => MemberRuleTests.OwnTypes,
        ["combinations"] = static () => CombinationRuleTests.OwnTypes,
        ["assignments"] = static () => LaterAssignmentTests.Assignments,
        ["totals"] = static () => TotalSizeTests.OwnTypes,
        ["comparisons"] = static () => SetComparisonTests.Comparisons,
        ["regions"] = static () => RegionTests.Source,
        ["codes"] = static () => ErrorCodeTests.Comparisons,
        ["calls"] = static () => ErrorCodeTests.Calls,
        ["secrets"] = static () => SecretInSourceTests.Source,
        ["clients"] = static () => ClientPerCallTests.Source,
    };

    public static TheoryData<string> Sources => new(s_sources.Keys);

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task SpoiltProgram_BreaksNoAnalyzer(string name)
    {
        string source = s_sources[name]();
        var mutator = new CodeMutator(seed: name.Length);
        for (int i = 0; i < Variants; i++)
        {
            await AnalyzeAsync(mutator.Mutate(source));
        }
    }

    [Theory]
    [InlineData("members")]
    [InlineData("codes")]
    public async Task CutOffProgram_BreaksNoAnalyzer(string name)
    {
        string source = s_sources[name]();
        var random = new Random(name.Length);
        for (int i = 0; i < Variants; i++)
        {
            await AnalyzeAsync(source[..random.Next(source.Length)]);
        }
    }

    [Theory]
    [InlineData("using ScfGen; class C { [NumberRange] int a = 1; [NumberRange(1)] int b = 1; [NumberRange(\"x\", null)] int c = 1; [NumberRange(1, 2, 3)] int d = 9; }")]
    [InlineData("using ScfGen; class C { [NumberRange(5, 1)] int a = 3; [NumberRange(double.NaN, double.NaN, Step = double.NaN, Also = null)] int b = 1; [NumberRange(0, 1e300, Step = 1e-300)] double c = 1e27; }")]
    [InlineData("using ScfGen; class C { [NumberRange(-1e28, 1e28, Step = 1e-28)] decimal a = 79228162514264337593543950335m; [NumberRange(0, 1, Step = -1, Also = new[] { double.NaN })] decimal b = 1; }")]
    [InlineData("using ScfGen; class C { [TextPattern(null)] string a = \"\"; [TextPattern(\"(\")] string b = \"x\"; [TextPattern(\"^(a+)+$\")] string c = \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"; }")]
    [InlineData("using ScfGen; class C { [TextLength(-1, -5)] string a = \"\"; [TextLength(1L, \"\")] string b = \"x\"; [ItemCount] int[] c = { 1 }; [Utf8Size(0, -1)] string d = \"\\uD800\"; [TextFormat(null)] string e = \"\"; }")]
    [InlineData("using ScfGen; class C { [KnownValues] string a = \"x\"; [KnownValues(null)] string b = \"x\"; [KnownValues(\"a\", null, 1)] string c = \"x\"; [KnownValues(IsClosed = \"x\")] string d = \"\"; }")]
    [InlineData("using ScfGen; [ExclusiveMembers(null)] [ExclusiveMembers(\"\", \".\", \"A.\", \"A.B.C\")] [RequiredMembers(\"A\", When = \"\")] [ForbiddenValue(null, null)] [RequiredMembers] class C { public C? A { get; set; } object o = new C { A = new() { A = { } } }; }")]
    [InlineData("using ScfGen; [MemberSum] [MemberSum(null, null)] [MemberSum(1, \"A\", \"\", null)] [MemberSum(\"x\", 1)] [MemberSum(-1, \"A\")] class C { public long? A { get; set; } object o = new C { A = A = 1, A = 2 }; }")]
    [InlineData("using ScfGen; [TimesWithin(\"A\", \"A\", -1)] [TimesWithin(null, \"A\", long.MaxValue)] [AscendingTimes(\"A\")] [AscendingTimes(\"A\", \"A\")] class C { public string? A { get; set; } object o = new C { A = \"2026-05-16 20:00:00\", A = \"0001-01-01 00:00:00\" }; }")]
    [InlineData("using ScfGen; [MemberLimit] [MemberLimit(null)] [MemberLimit(\"A.B\", MaxLength = -1)] [MemberLimit(\"A\", Pattern = \"(\", Format = null, MinBytes = \"x\", MaxItems = -5)] [RequiredValue] [RequiredValue(\"A\", null)] [RequiredValue(\"A\", \"x\", When = \"A\", Is = 1)] class C { public C? A { get; set; } object o = new C { A = \"x\" }; void M() { C c = new() { A = null }; c.A = c.A.A = c; c.A.A.A = ; c. = 1; c[0] = 2; C d = new C { }; d.A = throw null; } }")]
    [InlineData("using ScfGen; class C { [TotalSize] C[] a = [new()]; [TotalSize(-1)] C[] b = [new() { b = [..] }, , null]; [TotalSize(\"x\")] string c = \"x\"; [TotalSize(1)] int d = 1; [TotalSize(1)] object e = new C { a = { }, b = { new() { c = c } } } with { c = }; }")]
    [InlineData("using ScfGen; [KnownValues(\"a\")] struct S { public string Value => \"\"; static bool M(S s) => s == \"b\" || s.Value == || \"b\" != s.Value is \"b\" or or \"c\" || s.ToString() is { } and \"x\" || s?.Value! == null; } switch (new S().Value) { case : case \"b\" when: }")]
    [InlineData("using ScfGen; class C { static readonly int a = b, b = a; [NumberRange(1, 2)] int c = a; const int d = e; const int e = d; [NumberRange(1, 2)] int f = d; void M() { int g = g; [NumberRange(1, 2)] int H(int i) => i; c = g; } }")]
    [InlineData("using ScfGen; class C { [NumberRange(1, 2)] this[int i] => 1; [NumberRange(1, 2)] event System.Action E; [NumberRange(1, 2)] void M([NumberRange(1, 2)] __arglist) { } [NumberRange(1, 2)] int P { get => 1; set => P = field = 9; } }")]
    [InlineData("namespace ScfGen; public class ConstraintAttribute; public class MemberRuleAttribute; public class ApiClient; public class Credential; public struct ApiErrorCode; public class NumberRangeAttribute : ConstraintAttribute; class C { [NumberRange] int a = 1; object o = new Credential(\"x\"); }")]
    [InlineData("using ScfGen; catch (ApiException e) when (e.Code == ) { } switch (e.Code) { case : case \"x\" => } e is { Code. } or { Code.Value: } is not")]
    [InlineData("using ScfGen; using Demo.Scf; new ScfClient(region: region: \"x\"); new ScfClient(Region = \"x\") { Region = }; new ApiClientOptions { Region = Region = \"x\", [0] = 1, { Region } } with { Region }; new(new Credential(secretId: secretKey: ))")]
    public Task CodeWithoutSense_BreaksNoAnalyzer(string source) => AnalyzeAsync(source);

    [Fact]
    public async Task DeepCode_BreaksNoAnalyzer()
    {
        string sum = string.Join(" + ", Enumerable.Repeat("text", 2000));
        string branches = string.Concat(Enumerable.Range(0, 100).Select(static i => $"number == {i} ? {i} : ")) + "0";
        await AnalyzeAsync(UserCode.Program($$"""
                    UpdateFunctionConfigurationRequest request = new() { FunctionName = {{sum}} };
                    request.Description = {{string.Join(" + ", Enumerable.Repeat("\"a\" + text", 1000))}};
                    request.MemorySize = {{branches}};
                    request.MemorySize = {{new string('(', 100)}}1{{new string(')', 100)}};
            """));
    }

    private static Task AnalyzeAsync(string source)
    {
        SyntaxTree tree = UserProject.Parse(source);
        CSharpCompilation project = source.Contains("LocalScf", StringComparison.Ordinal) ? QuickstartSource.Project : UserProject.Empty;
        return UserProject.AnalyzeAsync(project.AddSyntaxTrees(tree));
    }
}
