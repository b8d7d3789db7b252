using System.Text.Json;
using LocalScf.Spec;

namespace LocalScf.Actions;

/// <summary>The checked parameters of a request, with the spec's defaults for those that were left out.</summary>
internal sealed class Parameters(JsonElement given, MemberSet members)
{
    /// <summary>The parameters as they were sent. They last as long as the request.</summary>
    public JsonElement Given => given;

    /// <summary>Whether a parameter was sent, defaults not counted.</summary>
    public bool Has(string name) => given.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>What was sent, or else the spec's default, if there is one.</summary>
    public JsonElement? Value(string name) => Has(name) ? given.GetProperty(name) : members.Find(name)?.Default;

    public string? Text(string name) => Value(name)?.GetString();

    public string Required(string name) => Text(name) ?? throw ParameterErrors.Missing(new ParameterPath(null, name));

    public long? Integer(string name) => Value(name)?.GetInt64();

    public long RequiredInteger(string name) => Integer(name) ?? throw ParameterErrors.Missing(new ParameterPath(null, name));

    public double? Number(string name) => Value(name)?.GetDouble();

    public bool Flag(string name) => Value(name) is JsonElement value
        && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && value.ValueEquals("TRUE")));

    public List<JsonElement> Items(string name) => Value(name) is JsonElement value ? [.. value.EnumerateArray()] : [];

    public List<string> Texts(string name) => [.. Items(name).Select(item => item.GetString()!)];

    /// <summary>A copy of an object or array, to be kept.</summary>
    public JsonElement? Copy(string name) => Value(name)?.Clone();
}
