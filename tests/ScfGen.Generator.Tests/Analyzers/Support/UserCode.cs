using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Generator.Tests;

/// <summary>Code whose lines say at their ends what is reported there: <c>//! SCF1001 SCF1005</c>.</summary>
internal static partial class UserCode
{
    /// <summary>A program of some statements, which find clients and values that nothing is known of.</summary>
    public static string Program(string statements, string declarations = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Demo.Scf;
        using ScfGen;

        internal static class Program
        {
            internal static async Task RunAsync(IScfClient client, ScfClient scf, bool flag, int number, string text)
            {
        {{statements}}
                await Task.Yield();
            }

            internal static T Any<T>() => throw new NotSupportedException();

            internal static void Use(object? value)
            {
            }

            [ApiAction("Send")]
            internal static void Send(object? value)
            {
            }
        }

        {{declarations}}
        """;

    public static Task VerifyAsync(string source) => VerifyAsync(UserProject.Empty, source);

    /// <summary>Compiles code and compares what is reported with what its lines say.</summary>
    public static async Task VerifyAsync(CSharpCompilation project, string source)
    {
        CSharpCompilation compilation = project.AddSyntaxTrees(UserProject.Parse(source));
        Diagnostic[] fromCompiler = [.. compilation.GetDiagnostics()];
        Expect.None(fromCompiler.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.ToString()));

        ILookup<int, string> reported = fromCompiler.Where(CompiledProject.IsAboutSpec)
            .Concat(await UserProject.AnalyzeAsync(compilation))
            .ToLookup(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line, static diagnostic => diagnostic.Id);
        Expect.None(source.Split('\n').SelectMany((line, i) => Compare(line, reported[i])));
    }

    private static IEnumerable<string> Compare(string line, IEnumerable<string> reported)
    {
        string expected = Expectation().Match(line).Groups[1].Value;
        string actual = string.Join(' ', reported.Order(StringComparer.Ordinal));
        if (expected != actual)
        {
            yield return $"expected '{expected}', reported '{actual}': {line.Trim()}";
        }
    }

    [GeneratedRegex("//! (.+)$")]
    private static partial Regex Expectation();
}
