namespace ScfGen.Generator.Tests;

/// <summary>The spec that the package carries, generated and compiled once for all tests.</summary>
internal static class ShippedSpec
{
    private static readonly Lazy<string> s_text = new(static () => TestFiles.Read("api-spec", "scf-2018-04-16.json"));
    private static readonly Lazy<CompiledProject> s_compiled = new(static () => SpecProject.Of(Text).Compile());

    public static string Text => s_text.Value;

    /// <summary>The public client, in the namespace Demo.Scf.</summary>
    public static CompiledProject Compiled => s_compiled.Value;
}
