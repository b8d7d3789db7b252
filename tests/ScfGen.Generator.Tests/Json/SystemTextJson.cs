using System.Text.Json;
using ScfGen.Generator.Json;

namespace ScfGen.Generator.Tests;

/// <summary>The reader that ours is held against.</summary>
internal static class SystemTextJson
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = JsonDocumentReader.MaxDepth };

    /// <summary>What it makes of a text; null where it refuses the text.</summary>
    public static string? Read(string text)
    {
        try
        {
            // A byte order mark is the file's and not the document's.
            using var document = JsonDocument.Parse(text.StartsWith('\uFEFF') ? text[1..] : text, s_options);
            return JsonText.Of(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            // Half a surrogate pair is an ArgumentException in the text and, once it is looked at, an InvalidOperationException in an escape.
            return null;
        }
    }
}
