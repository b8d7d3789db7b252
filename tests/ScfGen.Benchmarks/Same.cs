using System.Text.Json.Nodes;

namespace ScfGen.Benchmarks;

/// <summary>Checks before anything is measured that the contenders do the same work.</summary>
internal static class Same
{
    public static void Text(string expected, string actual, string what)
    {
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{what} differs: '{expected}' and '{actual}'.");
        }
    }

    public static void Json(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual, string what) =>
        Json(JsonNode.Parse(expected), JsonNode.Parse(actual), what);

    public static void Json(JsonNode? expected, JsonNode? actual, string what)
    {
        if (!JsonNode.DeepEquals(expected, actual))
        {
            throw new InvalidOperationException($"{what} differs: {expected} and {actual}.");
        }
    }
}
