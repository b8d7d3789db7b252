using System.Buffers;
using System.Text.Json;
using System.Text.RegularExpressions;
using LocalScf.Spec;

namespace LocalScf.Http;

/// <summary>
/// Writes the parameters of a query or form as the JSON that a client would have sent in their place. The spec says which texts are
/// numbers and flags; one that is none, or is in the wrong place, stays a text, so that the same checks refuse it as in JSON.
/// </summary>
internal sealed partial class ParameterJson(ServiceSpec spec)
{
    public byte[] Write(FlatParameters parameters, ActionSpec action)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            WriteMembers(writer, ParameterNode.From(parameters), action.Input);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteText(Utf8JsonWriter writer, string text, MemberSpec? member)
    {
        switch (member)
        {
            case { IsArray: false, Kind: ValueKind.Integer or ValueKind.Float } when Number().IsMatch(text):
            case { IsArray: false, Kind: ValueKind.Flag, IsSpelledOut: false } when text is "true" or "false":
                writer.WriteRawValue(text, skipInputValidation: true);
                break;
            default:
                writer.WriteStringValue(text);
                break;
        }
    }

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    private void WriteMembers(Utf8JsonWriter writer, ParameterNode node, MemberSet? members)
    {
        writer.WriteStartObject();
        foreach ((string name, ParameterNode value) in node.Members)
        {
            value.CheckIsOne(name);
            writer.WritePropertyName(name);
            MemberSpec? member = members?.Find(name);
            if (member is { IsArray: true } && value.Items() is { } items)
            {
                WriteItems(writer, name, items, member);
            }
            else
            {
                WriteValue(writer, value, member);
            }
        }

        writer.WriteEndObject();
    }

    private void WriteItems(Utf8JsonWriter writer, string name, List<ParameterNode> items, MemberSpec member)
    {
        MemberSpec itemSpec = member with { IsArray = false };
        writer.WriteStartArray();
        foreach (ParameterNode item in items)
        {
            item.CheckIsOne(name);
            WriteValue(writer, item, itemSpec);
        }

        writer.WriteEndArray();
    }

    private void WriteValue(Utf8JsonWriter writer, ParameterNode node, MemberSpec? member)
    {
        if (node.Value is { } text)
        {
            WriteText(writer, text, member);
        }
        else
        {
            WriteMembers(writer, node, member is { Kind: ValueKind.Structure } ? spec.Types[member.TypeName].Members : null);
        }
    }
}
