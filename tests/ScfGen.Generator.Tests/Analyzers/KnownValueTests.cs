using System.Text.Json;
using Microsoft.CodeAnalysis;
using TypeKind = ScfGen.Generator.Model.TypeKind;

namespace ScfGen.Generator.Tests;

/// <summary>The documented sets of the shipped spec: each member that takes one, each value, and values that are not in it.</summary>
public sealed class KnownValueTests
{
    private static readonly JsonElement s_enums = JsonSerializer.Deserialize<JsonElement>(ShippedSpec.Text).GetProperty("enums");

    [Fact]
    public async Task ValuesOutsideTheirSet_AreReportedEverywhere()
    {
        (string Code, string Text, bool IsKnown)[] rows = [.. Rows()];

        ILookup<int, Diagnostic> diagnostics = await CodeLines.AnalyzeAsync(UserProject.Empty, rows.Select(static row => row.Code));

        Expect.None(rows.SelectMany((row, i) => Differences(row, [.. diagnostics[i].Where(static diagnostic => diagnostic.Id == "SCF1004")])));
        Assert.True(rows.Length > 1000);
    }

    [Fact]
    public Task NamedValues_AreNeverReported() => UserCode.VerifyAsync(UserCode.Program("""
                CreateFunctionRequest request = new() { FunctionName = text, Code = new(), Runtime = FunctionRuntime.Python3_6, Type = FunctionType.Http };
                request.Runtime = flag ? FunctionRuntime.Go1 : FunctionRuntime.FromString(text);
                request.Runtime = FunctionRuntime.KnownValues[number];
                request.Runtime = default(FunctionRuntime);
                request.Runtime = null;
                request.Runtime = text;
                await client.PublishLayerVersionAsync(new()
                {
                    LayerName = "layer", CompatibleRuntimes = [FunctionRuntime.Java8, text, .. FunctionRuntime.KnownValues], Content = new(),
                });
        """));

    [Fact]
    public Task ListsOfValues_AreReportedOncePerItem() => UserCode.VerifyAsync(UserCode.Program("""
                PublishLayerVersionRequest request = Any<PublishLayerVersionRequest>();
                request.CompatibleRuntimes = ["Python3.6", "Java8", .. FunctionRuntime.KnownValues];
                request.CompatibleRuntimes = ["Python3.6", "Java 8"]; //! SCF1004
                request.CompatibleRuntimes = [.. FunctionRuntime.KnownValues, "Java 8"]; //! SCF1004
                request.CompatibleRuntimes = ["Java 8", "Java 9"]; //! SCF1004 SCF1004
                request.CompatibleRuntimes = new FunctionRuntime[] { "Java8", "Java 8" }; //! SCF1004
                request.CompatibleRuntimes = new List<FunctionRuntime> { "Java8", "Java 8" }; //! SCF1004
                request.CompatibleRuntimes = flag ? null : ["Java 8"]; //! SCF1004
        """));

    [Fact]
    public Task ItemsThatAreAddedToAList_AreReportedOnce() => UserCode.VerifyAsync(UserCode.Program("""
                Holder holder = new() { Fixed = { "Java8", "Java 8" } }; //! SCF1004
                holder.Free = number switch { 0 => new List<FunctionRuntime> { "Java 8" }, _ => holder.Free }; //! SCF1004
                holder.Free ??= new() { "Java 8" }; //! SCF1004
                holder.Fixed.Add("Java 8"); //! SCF1004
                Holder.Take(new() { "Java 8" }); //! SCF1004
                Use(new List<FunctionRuntime> { "Java 8" }); //! SCF1004
        """, """
        internal sealed class Holder
        {
            public List<FunctionRuntime> Fixed { get; } = new() { "Java 8" }; //! SCF1004

            public List<FunctionRuntime>? Free { get; set; }

            public static void Take(List<FunctionRuntime> runtimes)
            {
            }
        }
        """));

    private static IEnumerable<(string Code, string Text, bool IsKnown)> Rows()
    {
        int number = 0;
        foreach (RequestMember member in RequestMembers.Shipped.Where(static member => member.Member.Type is { Kind: TypeKind.Enum, IsArray: false }))
        {
            string[] known = [.. s_enums.GetProperty(member.Definition.GetProperty("type").GetString()!).GetProperty("values").EnumerateObject().Select(static value => value.Name)];
            foreach (string text in known.Concat(known.Select(SwapCase)).Concat(["", " ", "no such value", known[0] + " "]))
            {
                string literal = CSharpText.Of(text);
                foreach (string value in new[] { literal, $"new {member.Type}({literal})", $"{member.Type}.FromString({literal})", $"flag ? Any<{member.Type}>() : {literal}", $"(({literal}))" })
                {
                    yield return ($"static void M{number++}({member.Owner} x, bool flag) => x.{member.Name} = {value};", text, known.Contains(text));
                }

                yield return ($"static object M{number++}() => new {member.Owner} {member.Initializer(literal)};", text, known.Contains(text));
                yield return ($"const string C{number} = {literal}; static void M{number++}({member.Owner} x) => x.{member.Name} = C{number - 1};", text, known.Contains(text));
            }
        }
    }

    private static IEnumerable<string> Differences((string Code, string Text, bool IsKnown) row, Diagnostic[] reported)
    {
        if (reported.Length != (row.IsKnown ? 0 : 1))
        {
            yield return $"{reported.Length} reports: {row.Code}";
        }

        foreach (Diagnostic diagnostic in reported)
        {
            if (diagnostic.Severity != DiagnosticSeverity.Warning)
            {
                yield return $"{diagnostic.Severity} although the set is open: {row.Code}";
            }

            string shown = CodeLines.TextAt(diagnostic);
            if (!shown.StartsWith('C') && !shown.Contains(CSharpText.Of(row.Text), StringComparison.Ordinal))
            {
                yield return $"stands at {shown}: {row.Code}";
            }
        }
    }

    private static string SwapCase(string text) => new([.. text.Select(static c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c))]);
}
