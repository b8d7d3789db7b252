using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Json;

namespace ScfGen.Generator.Tests;

/// <summary>Edits a spec at the places that reading it found.</summary>
internal static class SpecEdits
{
    public static string Replace(JsonReading reading, TextSpan span, string text) =>
        reading.Text.Remove(span.Start, span.Length).Insert(span.Start, text);

    /// <summary>Takes a member away, with a comma beside it.</summary>
    public static string Remove(JsonReading reading, JsonMember member)
    {
        string before = reading.Text[..member.NameSpan.Start].TrimEnd();
        string behind = reading.Text[member.Value.Span.End..].TrimStart();
        return behind.StartsWith(',') ? before + behind[1..]
            : before.EndsWith(',') ? before[..^1] + behind
            : before + behind;
    }
}
