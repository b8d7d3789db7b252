using System.Text.Json;

namespace LocalScf.Tests;

/// <summary>Compares an answer with what the spec lists for it: every member, of the right kind, and no other, at every depth.</summary>
internal static class ResponseShape
{
    public static void AssertIsOf(string action, JsonElement response) => AssertMembers(response, SpecFile.OutputOf(action), action);

    private static void AssertMembers(JsonElement value, JsonElement members, string path)
    {
        AssertKind(value, path, JsonValueKind.Object);
        Assert.Equal(
            members.EnumerateObject().Select(member => $"{path}.{member.Name}").Order(StringComparer.Ordinal),
            value.EnumerateObject().Select(member => $"{path}.{member.Name}").Order(StringComparer.Ordinal));
        foreach (JsonProperty member in members.EnumerateObject())
        {
            AssertMember(value.GetProperty(member.Name), member.Value, $"{path}.{member.Name}");
        }
    }

    private static void AssertMember(JsonElement value, JsonElement member, string path)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            Assert.True(member.TryGetProperty("nullable", out JsonElement nullable) && nullable.GetBoolean(), $"{path} must not be null.");
            return;
        }

        string type = member.GetProperty("type").GetString()!;
        if (!type.EndsWith("[]", StringComparison.Ordinal))
        {
            AssertValue(value, type, path);
            return;
        }

        AssertKind(value, path, JsonValueKind.Array);
        foreach (JsonElement item in value.EnumerateArray())
        {
            AssertValue(item, type[..^2], $"{path}[]");
        }
    }

    private static void AssertValue(JsonElement value, string type, string path)
    {
        if (SpecFile.MembersOf(type) is JsonElement members)
        {
            AssertMembers(value, members, path);
            return;
        }

        switch (type)
        {
            case "integer" or "float":
                AssertKind(value, path, JsonValueKind.Number);
                break;
            case "boolean":
                AssertKind(value, path, JsonValueKind.True, JsonValueKind.False);
                break;
            default:
                AssertKind(value, path, JsonValueKind.String);
                break;
        }
    }

    private static void AssertKind(JsonElement value, string path, params JsonValueKind[] kinds) =>
        Assert.True(Array.IndexOf(kinds, value.ValueKind) >= 0, $"{path} is {value.ValueKind} and not {string.Join(" or ", kinds)}.");
}
