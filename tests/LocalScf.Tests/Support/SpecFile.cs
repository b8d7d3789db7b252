using System.Text.Json;

namespace LocalScf.Tests;

/// <summary>The spec file as it is, for what the server's answers have to agree with.</summary>
internal static class SpecFile
{
    private static readonly JsonElement s_root = Read();

    public static List<string> ActionNames => [.. s_root.GetProperty("actions").EnumerateObject().Select(action => action.Name)];

    public static JsonElement OutputOf(string action) => s_root.GetProperty("actions").GetProperty(action).GetProperty("output");

    /// <summary>The members of a type; null for a built-in type and an enum.</summary>
    public static JsonElement? MembersOf(string type) =>
        s_root.GetProperty("types").TryGetProperty(type, out JsonElement declared) ? declared.GetProperty("members") : null;

    private static JsonElement Read()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "scf-2018-04-16.json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }
}
