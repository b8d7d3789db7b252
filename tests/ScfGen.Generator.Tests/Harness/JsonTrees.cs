using System.Text.Json;

namespace ScfGen.Generator.Tests;

/// <summary>Compares JSON by what it says. Numbers are compared by value, so that 0.0 may come back as 0; that is the only leniency.</summary>
internal static class JsonTrees
{
    public static string[] Differences(string expected, string actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        return [.. Compare("$", left.RootElement, right.RootElement)];
    }

    private static IEnumerable<string> Compare(string path, JsonElement expected, JsonElement actual)
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            return [Changed(path, expected, actual)];
        }

        return expected.ValueKind switch
        {
            JsonValueKind.Object => CompareObjects(path, expected, actual),
            JsonValueKind.Array => CompareArrays(path, expected, actual),
            JsonValueKind.Number when IsSameNumber(expected, actual) => [],
            JsonValueKind.String when expected.GetString() == actual.GetString() => [],
            JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null => [],
            _ => [Changed(path, expected, actual)],
        };
    }

    private static IEnumerable<string> CompareObjects(string path, JsonElement expected, JsonElement actual)
    {
        foreach (JsonProperty member in expected.EnumerateObject())
        {
            string memberPath = path + "." + member.Name;
            if (!actual.TryGetProperty(member.Name, out JsonElement other))
            {
                yield return memberPath + " was dropped";
                continue;
            }

            foreach (string difference in Compare(memberPath, member.Value, other))
            {
                yield return difference;
            }
        }

        foreach (JsonProperty member in actual.EnumerateObject())
        {
            if (!expected.TryGetProperty(member.Name, out _))
            {
                yield return path + "." + member.Name + " was added";
            }
        }
    }

    private static IEnumerable<string> CompareArrays(string path, JsonElement expected, JsonElement actual)
    {
        int count = expected.GetArrayLength();
        if (count != actual.GetArrayLength())
        {
            return [Changed(path, expected, actual)];
        }

        return Enumerable.Range(0, count).SelectMany(i => Compare($"{path}[{i}]", expected[i], actual[i]));
    }

    private static bool IsSameNumber(JsonElement expected, JsonElement actual) =>
        expected.GetRawText() == actual.GetRawText()
        || (expected.TryGetDecimal(out decimal left) && actual.TryGetDecimal(out decimal right) && left == right);

    private static string Changed(string path, JsonElement expected, JsonElement actual) =>
        $"{path} was {expected.GetRawText()} and became {actual.GetRawText()}";
}
