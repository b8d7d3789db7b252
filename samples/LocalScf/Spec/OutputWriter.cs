using System.Text.Json;
using System.Text.Json.Nodes;

namespace LocalScf.Spec;

/// <summary>
/// Writes a result with exactly the members that the spec lists, in its order and spelling. What an action leaves out becomes null
/// where the spec allows it, or else the empty value of its type: the service always sends every member.
/// </summary>
internal sealed class OutputWriter(ServiceSpec spec)
{
    public void Write(Utf8JsonWriter writer, JsonObject? value, MemberSet members)
    {
        writer.WriteStartObject();
        foreach (MemberSpec member in members.All)
        {
            writer.WritePropertyName(member.Name);
            JsonNode? node = value?[member.Name];
            if (node is null && member.IsNullable)
            {
                writer.WriteNullValue();
            }
            else if (member.IsArray)
            {
                WriteArray(writer, node as JsonArray, member);
            }
            else
            {
                WriteValue(writer, node, member);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteFlag(Utf8JsonWriter writer, JsonNode? node, bool isSpelledOut)
    {
        bool flag = node?.GetValueKind() == JsonValueKind.True;
        if (isSpelledOut)
        {
            writer.WriteStringValue(flag ? "TRUE" : "FALSE");
        }
        else
        {
            writer.WriteBooleanValue(flag);
        }
    }

    private void WriteArray(Utf8JsonWriter writer, JsonArray? items, MemberSpec member)
    {
        writer.WriteStartArray();
        foreach (JsonNode? item in items ?? [])
        {
            WriteValue(writer, item, member);
        }

        writer.WriteEndArray();
    }

    private void WriteValue(Utf8JsonWriter writer, JsonNode? node, MemberSpec member)
    {
        switch (member.Kind)
        {
            case ValueKind.Structure:
                Write(writer, node as JsonObject, spec.Types[member.TypeName].Members);
                break;
            case ValueKind.Flag:
                WriteFlag(writer, node, member.IsSpelledOut);
                break;
            case ValueKind.Integer or ValueKind.Float when node is null:
                writer.WriteNumberValue(0);
                break;
            case ValueKind.Text or ValueKind.Timestamp when node is null:
                writer.WriteStringValue("");
                break;
            case ValueKind.Text when node.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
                // Some switches are flags on the way in and plain strings on the way out.
                WriteFlag(writer, node, isSpelledOut: true);
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }
}
