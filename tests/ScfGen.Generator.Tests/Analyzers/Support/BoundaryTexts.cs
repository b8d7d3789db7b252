using System.Text.Json;
using System.Text.RegularExpressions;

namespace ScfGen.Generator.Tests;

/// <summary>Makes texts on each side of everything that the spec says of a member.</summary>
internal static class BoundaryTexts
{
    // What patterns tell apart: letters, digits and separators at the beginning, inside and at the end, and what $ lets pass.
    private static readonly string[] s_samples =
    [
        "", "a", "A", "1", "-", "_", "x", "ab", "a1", "1a", "a-", "a_", "-a", "_a", "a-b", "a_b", "a--b", "A9_-z", "xx", "a b", " a", "a ", "a.b", "a/b", "$LATEST",
        "(1,10)", "[1,10]", "(1,10", "[1,10)", "a\n", "\n", "aé", "é", "ａ", "a\u0000", "a\u200B",
    ];

    private static readonly int[] s_distances = [-4, -1, 0, 1, 4];

    public static IEnumerable<MemberValue> Of(JsonElement member, long longest)
    {
        string? format = member.TryGetProperty("format", out JsonElement named) ? named.GetString() : null;
        string? regex = member.TryGetProperty("pattern", out JsonElement pattern) ? pattern.GetProperty("regex").GetString() : null;
        return (format is null ? s_samples.Select(static text => new MemberValue(text)) : FormatSamples.Of(format))
            .Concat(Sizes(member, "length", longest).Select(size => Fill(format, regex, size, isWide: false)).OfType<string>().Select(static text => new MemberValue(text)))
            .Concat(Sizes(member, "bytes", longest)
                .SelectMany(size => new[] { Fill(format, regex, size, isWide: false), Fill(format, regex, size, isWide: true) })
                .OfType<string>()
                .Select(static text => new MemberValue(text)));
    }

    private static IEnumerable<long> Sizes(JsonElement member, string key, long longest)
    {
        if (!member.TryGetProperty(key, out JsonElement limits))
        {
            return [];
        }

        return new[] { "min", "max" }
            .Where(limit => limits.TryGetProperty(limit, out _))
            .SelectMany(limit => s_distances.Select(distance => limits.GetProperty(limit).GetInt64() + distance))
            .Where(size => size >= 0 && size <= longest);
    }

    // A text of a size that is good in every other respect, or null. A wide one has characters of two bytes, and its size is one in bytes.
    private static string? Fill(string? format, string? regex, long size, bool isWide)
    {
        (string head, string tail, int multiple) = format switch
        {
            "json" => ("\"", "\"", 1),
            "json-string-map" => ("{\"a\":\"", "\"}", 1),
            "base64" => ("", "", 4),
            null => ("", "", 1),
            _ => throw new InvalidOperationException($"No text of the format {format} is known for a size."),
        };
        int room = (int)size - head.Length - tail.Length;
        if (room < 0 || size % multiple != 0 || (isWide && format == "base64"))
        {
            return null;
        }

        string body = isWide ? new string('é', room / 2) + new string('a', room % 2)
            : regex is not null && !Regex.IsMatch(new string('a', room), regex) ? new string('x', room)
            : new string('a', room);
        return head + body + tail;
    }
}
