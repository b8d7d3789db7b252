using System.Reflection;

namespace ScfGen.Benchmarks.Generators;

/// <summary>The SCF spec, and the same spec with a member added to the input of one action.</summary>
internal static class SpecSource
{
    /// <summary>The action that the edit is in.</summary>
    public const string EditedAction = "ListFunctions";

    public static string Original { get; } = ReadResource();

    public static string Edited { get; } = AddMember(Original);

    private static string ReadResource()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("scf-2018-04-16.json")
            ?? throw new InvalidOperationException("The spec is not embedded in this assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string AddMember(string spec)
    {
        int action = After(spec, "\"" + EditedAction + "\": {", 0);
        int input = After(spec, "\"input\": {", action);
        return spec.Insert(input, "\n        \"AddedMember\": { \"type\": \"string\", \"summary\": \"A member that an edit adds.\" },");
    }

    private static int After(string spec, string text, int start)
    {
        int found = spec.IndexOf(text, start, StringComparison.Ordinal);
        return found >= 0 ? found + text.Length : throw new InvalidOperationException($"The spec holds no {text}");
    }
}
