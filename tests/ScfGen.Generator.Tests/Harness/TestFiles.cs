namespace ScfGen.Generator.Tests;

/// <summary>Files of the repository, which stand beside the test assembly.</summary>
internal static class TestFiles
{
    public static string PathOf(string folder, string name = "") => Path.Combine(AppContext.BaseDirectory, folder, name);

    public static string Read(string folder, string name) => File.ReadAllText(PathOf(folder, name));
}
