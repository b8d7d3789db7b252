using System.Globalization;
using System.Text.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>A request that is given as JSON, written with the calls that the generator would emit for it.</summary>
internal sealed class JsonParameters(JsonElement json) : IParameterModel
{
    public void WriteParameters(ParameterWriter writer)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            for (int i = 0; i < json.GetArrayLength(); i++)
            {
                Write(writer, i.ToString(CultureInfo.InvariantCulture), json[i]);
            }

            return;
        }

        foreach (JsonProperty member in json.EnumerateObject())
        {
            Write(writer, member.Name, member.Value);
        }
    }

    private static void Write(ParameterWriter writer, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                writer.Add(name, (string?)null);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                writer.Add(name, value.GetBoolean());
                break;
            case JsonValueKind.String:
                writer.Add(name, value.GetString());
                break;
            case JsonValueKind.Number when value.TryGetInt64(out long number):
                writer.Add(name, number);
                break;
            case JsonValueKind.Number:
                writer.Add(name, value.GetRawText());
                break;
            case JsonValueKind.Array when IsListOf(value, JsonValueKind.String):
                writer.AddList(name, value.EnumerateArray().Select(item => item.GetString()!).ToArray());
                break;
            case JsonValueKind.Array when IsListOf(value, JsonValueKind.Object):
                writer.AddModelList(name, value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Null ? null! : new JsonParameters(item)).ToList());
                break;
            default:
                writer.Add(name, new JsonParameters(value));
                break;
        }
    }

    private static bool IsListOf(JsonElement array, JsonValueKind kind) =>
        array.EnumerateArray().All(item => item.ValueKind == kind || item.ValueKind == JsonValueKind.Null);
}
