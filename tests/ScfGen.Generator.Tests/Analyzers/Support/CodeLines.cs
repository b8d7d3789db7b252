using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Generator.Tests;

/// <summary>Pieces of code, each a member of one class and on a line of its own, which are compiled and analyzed together.</summary>
internal static class CodeLines
{
    /// <summary>The class that the pieces are members of.</summary>
    public const string ClassName = "User.Pieces";

    private const string Head = """
        #nullable enable
        namespace User;

        internal static class Pieces
        {
            // Unknown to who reads the code, and something to who runs it.
            private static T Any<T>()
            {
                System.Type type = typeof(T);
                object? value = type == typeof(string) ? "x"
                    : type.IsInterface ? System.Array.CreateInstance(type.GetGenericArguments()[0], 0)
                    : System.Activator.CreateInstance(type);
                return (T)value!;
            }

            private static void Take<T>(T value)
            {
            }

            [ScfGen.ApiAction("Send")]
            private static T Send<T>(T value) => value;

        """;

    private static readonly int s_headLines = Head.Count(static c => c == '\n') + 1;

    /// <summary>Adds the pieces to a project, in which they must compile.</summary>
    public static CSharpCompilation Compile(CSharpCompilation project, IEnumerable<string> pieces, out SyntaxTree file)
    {
        file = UserProject.Parse($"{Head}\n{string.Join('\n', pieces)}\n}}\n");
        CSharpCompilation compilation = project.AddSyntaxTrees(file);
        Expect.None(compilation.GetSemanticModel(file).GetDiagnostics()
            .Where(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error)
            .Select(diagnostic => $"{diagnostic}: {TextAt(diagnostic)}"));
        return compilation;
    }

    /// <summary>Analyzes pieces of code.</summary>
    /// <returns>What is reported for each of them, by its number.</returns>
    public static async Task<ILookup<int, Diagnostic>> AnalyzeAsync(CSharpCompilation project, IEnumerable<string> pieces)
    {
        CSharpCompilation compilation = Compile(project, pieces, out SyntaxTree file);
        ImmutableArray<Diagnostic> diagnostics = await UserProject.AnalyzeAsync(compilation, file);
        return diagnostics.ToLookup(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - s_headLines);
    }

    /// <summary>The code that a diagnostic is about.</summary>
    public static string TextAt(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
