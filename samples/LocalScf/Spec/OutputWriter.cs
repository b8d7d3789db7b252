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

    private static void WriteEmpty(Utf8JsonWriter writer, ValueKind kind)
    {
        if (kind is ValueKind.Integer or ValueKind.Float)
        {
            writer.WriteNumberValue(0);
        }
        else
        {
            writer.WriteStringValue("");
        }
    }

    private void WriteArray(Utf8JsonWriter writer, JsonArray? items, MemberSpec member)
    {
        writer.WriteStartArray();
        if (items is not null)
        {
            foreach (JsonNode? item in items)
            {
                WriteValue(writer, item, member);
            }
        }

        writer.WriteEndArray();
    }

    private void WriteValue(Utf8JsonWriter writer, JsonNode? node, MemberSpec member)
    {
        if (member.Kind == ValueKind.Structure)
        {
            Write(writer, node as JsonObject, spec.Types[member.TypeName].Members);
        }
        else if (member.Kind == ValueKind.Flag)
        {
            WriteFlag(writer, node, member.IsSpelledOut);
        }
        else if (node is null)
        {
            WriteEmpty(writer, member.Kind);
        }
        else if (node.GetValueKind() is (JsonValueKind.True or JsonValueKind.False))
        {
            // Some switches are flags on the way in and plain strings on the way out.
            WriteFlag(writer, node, isSpelledOut: true);
        }
        else
        {
            node.WriteTo(writer);
        }
    }
}
