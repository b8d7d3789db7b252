using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Generator.Tests;

/// <summary>The repository that the tests were built in.</summary>
internal static class RepositoryFiles
{
    // What the SDK imports by itself.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly string[] s_built = ["bin", "obj"];

    public static string Root { get; } = FindRoot();

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    /// <summary>A folder, with a separator at its end.</summary>
    public static string Folder(params string[] path) => Path.Combine([Root, .. path, ""]);

    /// <summary>All C# files in a folder, without what a build makes there.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar).Intersect(s_built).Any())
            .Order(StringComparer.Ordinal);

    public static SyntaxTree ParseImplicitUsings(LanguageVersion language) => UserProject.Parse(ImplicitUsings, "ImplicitUsings.cs", language);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ScfGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"There is no ScfGen.sln above {AppContext.BaseDirectory}.");
    }
}
