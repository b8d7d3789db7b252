using System.Reflection;

namespace ScfGen.Package.Tests;

/// <summary>Packs both packages once, into a feed that the tests' projects restore from.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("scfgen-package-").FullName;

    public static string RepoRoot { get; } =
        typeof(PackageFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "RepoRoot").Value!;

    public string Feed => Path.Combine(_root, "feed");

    public async Task InitializeAsync()
    {
        foreach (string project in new[] { "runtime/ScfGen.Runtime", "generator/ScfGen" })
        {
            (await Command.DotnetAsync(RepoRoot, "pack", project, "-c", "Release", "-o", Feed)).Succeeds();
        }

        // The packages under test go into a folder of their own, so that no other build of this version is taken; all else is shared.
        string shared = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Directory.CreateDirectory(shared);
        await File.WriteAllTextAsync(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(_root, "packages")}" />
              </config>
              <fallbackPackageFolders>
                <add key="shared" value="{shared}" />
              </fallbackPackageFolders>
              <packageSources>
                <add key="scfgen-test" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>An empty folder with nothing of this repository above it.</summary>
    internal TestFolder NewFolder(string name) => new(Directory.CreateDirectory(Path.Combine(_root, name)).FullName);
}
