using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Generator.Tests;

/// <summary>The quickstart, with something in place of the server that it runs against.</summary>
internal static class QuickstartSource
{
    private const string Server = """
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        namespace LocalScf
        {
            public sealed class LocalScfServer : IAsyncDisposable
            {
                public Uri Endpoint => throw new NotSupportedException();

                public static Task<LocalScfServer> StartAsync() => throw new NotSupportedException();

                public void OnInvoke(string functionName, Func<LocalInvocation, CancellationToken, ValueTask<string>> function) => throw new NotSupportedException();

                public ValueTask DisposeAsync() => ValueTask.CompletedTask;
            }

            public sealed record LocalInvocation(string FunctionName);

            public static class LocalScfOptions
            {
                public const string DefaultSecretId = "AKID-local-scf-example";
                public const string DefaultSecretKey = "local-scf-example-key";
            }
        }
        """;

    /// <summary>The program; its client is in the namespace of the tests' client.</summary>
    public static string Text { get; } = RepositoryFiles.Read("samples", "Quickstart", "Program.cs").Replace("using Quickstart.Scf;", "using Demo.Scf;", StringComparison.Ordinal);

    /// <summary>Its project before it has the program.</summary>
    public static CSharpCompilation Project { get; } = UserProject.Empty
        .WithOptions(UserProject.Empty.Options.WithOutputKind(Microsoft.CodeAnalysis.OutputKind.ConsoleApplication))
        .AddSyntaxTrees(RepositoryFiles.ParseImplicitUsings(LanguageVersion.CSharp12), UserProject.Parse(Server, "Server.cs"));
}
