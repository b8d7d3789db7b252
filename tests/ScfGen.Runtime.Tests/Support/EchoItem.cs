using System.Text.Json;
using ScfGen.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>A data type as the generator would write it, made by hand. It holds itself, to nest as deep as a test likes.</summary>
internal sealed class EchoItem : IJsonModel<EchoItem>
{
    public string? Name { get; set; }

    public long? Size { get; set; }

    public EchoItem? Inner { get; set; }

    public static EchoItem ReadFrom(ref Utf8JsonReader reader)
    {
        var result = new EchoItem();
        JsonRead.ObjectStart(ref reader);
        while (JsonRead.NextMember(ref reader, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("Name"u8))
            {
                result.Name = JsonRead.ReadString(ref reader);
            }
            else if (name.SequenceEqual("Size"u8))
            {
                result.Size = JsonRead.ReadInt64(ref reader);
            }
            else if (name.SequenceEqual("Inner"u8))
            {
                result.Inner = JsonRead.ReadModel<EchoItem>(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return result;
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (Name is { } name)
        {
            writer.WriteString("Name"u8, name);
        }

        if (Size is { } size)
        {
            writer.WriteNumber("Size"u8, size);
        }

        if (Inner is { } inner)
        {
            JsonWrite.WriteModel(writer, JsonWrite.EncodeName("Inner"u8), inner);
        }

        writer.WriteEndObject();
    }
}
