using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Tests;

/// <summary>SCF1004 where a value of an open set is compared with a text that it never has.</summary>
public sealed class SetComparisonTests
{
    internal static string Comparisons { get; } = UserCode.Program("""
                GetFunctionResponse function = Any<GetFunctionResponse>();
                FunctionStatus status = Any<FunctionStatus>();
                Use(function.Status == "Actve"); //! SCF1004
                Use(function.Status != "Actve"); //! SCF1004
                Use("Actve" == function.Status); //! SCF1004
                Use(function.Status == "Active");
                Use(function.Status == FunctionStatus.Active);
                Use(function.Status == text);
                Use(function.Status == null);
                Use(function.Status == default(FunctionStatus));
                Use(status == "Actve"); //! SCF1004
                Use(status == "");
                Use(status == (flag ? "Active" : "Actve")); //! SCF1004
                Use((status) == (FunctionStatus)"Actve"); //! SCF1004
                Use(status == new FunctionStatus("Actve")); //! SCF1004
                Use(status == FunctionStatus.FromString("Actve")); //! SCF1004
                Use(status == Texts.Wrong); //! SCF1004
                Use(status == Texts.Right);
                Use(status.Equals("Actve")); //! SCF1004
                Use(status.Value == "Actve"); //! SCF1004
                Use(function.Status?.Value == "Actve"); //! SCF1004
                Use(function.Status!.Value.Value == "Actve"); //! SCF1004
                Use(function.Status.GetValueOrDefault() == "Actve"); //! SCF1004
                Use(status.ToString() == "Actve"); //! SCF1004
                Use(string.Equals(status.Value, "Actve")); //! SCF1004
                Use(string.Equals(status.Value, "actve", StringComparison.OrdinalIgnoreCase));
                Use(status.Value.Equals("Actve")); //! SCF1004
                Use(status.Value is "Actve"); //! SCF1004
                Use(status.Value is not "Actve"); //! SCF1004
                Use(status.Value is "Active" or "Deletng"); //! SCF1004
                Use(function is { Status: { Value: "Actve" } }); //! SCF1004
                Use(status.Value switch
                {
                    "Actve" => 1, //! SCF1004
                    "Active" => 2,
                    _ => 3,
                });
                switch (status.Value)
                {
                    case "Actve": //! SCF1004
                    case "Deletng" when flag: //! SCF1004
                    case "Active":
                        break;
                }

                while (function.Status != "Activ") //! SCF1004
                {
                    function = await client.GetFunctionAsync(new() { FunctionName = text });
                }

                Use(Any<ListFunctionsResponse>().Functions!.Where(static item => item.Status == "Actve")); //! SCF1004
                Use(status.Value.Length == 6);
                Use(status.Value.StartsWith("Act", StringComparison.Ordinal));
                Use(function.FunctionName == "Actve");
                Use(text == "Actve");
                Use(Any<DateTime>() == default);
                Use(status is object);
        """, """
        internal static class Texts
        {
            public const string Wrong = "Act" + "ve";
            public static readonly string Right = "Active";
        }
        """);

    [Fact]
    public Task TextsThatAreNoValue_AreReported() => UserCode.VerifyAsync(Comparisons);

    [Theory]
    [InlineData("function.Status == \"Actve\"", "Status has no documented value 'Actve'; documented are ", "; did you mean 'Active'?", "Active")]
    [InlineData("status.Value is \"active\"", "FunctionStatus has no documented value 'active'; documented are ", "; did you mean 'Active'?", "Active")]
    [InlineData("function.Status?.Value != \"Gone\"", "has no documented value 'Gone'; documented are ", " more", null)]
    public async Task Report_NamesTheMemberAndTheNearestValue(string comparison, string beginning, string end, string? suggestion)
    {
        Diagnostic diagnostic = Assert.Single(await UserProject.AnalyzeAsync(UserProject.Empty.AddSyntaxTrees(UserProject.Parse(UserCode.Program(
            $"        static bool Is(GetFunctionResponse function, FunctionStatus status) => {comparison};")))));

        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains(beginning, message, StringComparison.Ordinal);
        Assert.EndsWith(end, message, StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal(suggestion, diagnostic.Properties.GetValueOrDefault("Suggestion"));
    }

    [Fact]
    public async Task ClosedSetOfOnesOwn_IsAWarningWhereItIsOnlyCompared()
    {
        Diagnostic diagnostic = Assert.Single(await UserProject.AnalyzeAsync(UserProject.Empty.AddSyntaxTrees(UserProject.Parse("""
            using ScfGen;

            [KnownValues("small", "large", IsClosed = true)]
            internal readonly record struct Size(string Value)
            {
                public static implicit operator Size(string value) => new(value);

                public static bool IsLarge(Size size) => size.Value == "larg";
            }
            """))));

        Assert.Equal("SCF1004", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal("\"larg\"", CodeLines.TextAt(diagnostic));
    }
}
