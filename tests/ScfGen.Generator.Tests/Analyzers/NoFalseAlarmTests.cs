using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Tests;

/// <summary>What is right is not reported.</summary>
public sealed class NoFalseAlarmTests
{
    [Fact]
    public Task Quickstart_HasNoReports() => UserCode.VerifyAsync(QuickstartSource.Project, QuickstartSource.Text);

    [Fact]
    public async Task GeneratedClient_HasNoReports() => Assert.Empty(await UserProject.AnalyzeAsync(ShippedSpec.Compiled.Compilation));

    [Fact]
    public Task ValuesThatAreNotKnown_AreNotReported() => UserCode.VerifyAsync(UserCode.Program("""
                UpdateFunctionConfigurationRequest request = new() { FunctionName = text, MemorySize = number, Timeout = Other.Number, Description = text + text };
                request.MemorySize = number + 1;
                request.MemorySize = Other.Number;
                request.MemorySize = Other.Property;
                request.MemorySize = Other.Call();
                request.MemorySize = new Other().Instance;
                request.MemorySize = text.Length;
                request.MemorySize = request.Timeout;
                request.MemorySize = flag ? number : Other.Number;
                request.MemorySize = int.Parse(text);
                request.MemorySize = default(long?);
                request.MemorySize = null;
                long changed = 1;
                changed++;
                request.MemorySize = changed;
                long passed = 1;
                Other.Change(ref passed);
                request.MemorySize = passed;
                long captured = 1;
                Action change = () => captured = number;
                request.MemorySize = captured;
                long assigned;
                Console.WriteLine(text);
                assigned = 1;
                request.MemorySize = assigned;
                long twice;
                twice = 1;
                twice = 128;
                request.MemorySize = twice;
                for (long i = 0; i < 10; i++)
                {
                    request.MemorySize = i;
                }

                foreach (long size in new long[] { 1, 2 })
                {
                    request.MemorySize = size;
                }

                if (int.TryParse(text, out int parsed) && number is var copy)
                {
                    request.MemorySize = parsed + copy;
                }

                request.MemorySize = true ? 128 : 1;
                request.MemorySize = flag ? 128 : throw new InvalidOperationException();
                request.Description = $"{number:x}{text}";
                request.Description = string.Concat("a", "b");
                request.Description = text ?? throw new InvalidOperationException();
                request.Runtime = Enum.GetName(DayOfWeek.Friday) ?? text;
                dynamic anything = number;
                request.MemorySize = anything;
                UpdateFunctionConfigurationRequest? none = flag ? request : null;
                none!.Timeout = 900;
        """, """
        internal sealed class Other
        {
            public static long Number = 1;

            public readonly long Instance = 1;

            public static long Property => 1;

            public static long Call() => 1;

            public static void Change(ref long value) => value = 128;
        }
        """));

    [Fact]
    public async Task ProjectWithoutCode_HasNoReports() => Assert.Empty(await UserProject.AnalyzeAsync(UserProject.Empty));

    [Fact]
    public void Analyzers_AreFound() => Assert.True(
        UserProject.Analyzers.Length >= 7, string.Join(' ', UserProject.Analyzers.Select(static analyzer => analyzer.GetType().Name)));

    [Fact]
    public void EveryRuleOfValuesAndUsage_HasAnAnalyzer() => Assert.Equal(
        "SCF1001 SCF1002 SCF1003 SCF1004 SCF1005 SCF1006 SCF1007 SCF1008 SCF1009 SCF1010 SCF2002 SCF2003 SCF2004",
        string.Join(' ', UserProject.Analyzers
            .SelectMany(static analyzer => analyzer.SupportedDiagnostics)
            .Select(static rule => rule.Id)
            .Where(static id => !id.StartsWith("SCF0", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("SCF1002", DiagnosticSeverity.Warning)]
    [InlineData("SCF1004", DiagnosticSeverity.Warning)]
    [InlineData("SCF1010", DiagnosticSeverity.Warning)]
    [InlineData("SCF2002", DiagnosticSeverity.Warning)]
    [InlineData("SCF2003", DiagnosticSeverity.Warning)]
    [InlineData("SCF2004", DiagnosticSeverity.Warning)]
    [InlineData("SCF1001", DiagnosticSeverity.Error)]
    [InlineData("SCF1007", DiagnosticSeverity.Error)]
    public void Severity_IsAnErrorOnlyWhereTheServiceRefuses(string id, DiagnosticSeverity severity)
    {
        DiagnosticDescriptor rule = UserProject.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).First(rule => rule.Id == id);

        Assert.Equal(severity, rule.DefaultSeverity);
        Assert.True(rule.IsEnabledByDefault);
        Assert.EndsWith($"docs/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
    }
}
