using System.Text.Json;
using ScfGen.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>A request as the generator would write it, made by hand.</summary>
internal sealed class EchoRequest : IJsonModel<EchoRequest>, IParameterModel
{
    public string? Name { get; set; }

    public long? Number { get; set; }

    public IReadOnlyList<string>? Tags { get; set; }

    public static EchoRequest ReadFrom(ref Utf8JsonReader reader) => throw new NotSupportedException("Requests are written only.");

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (Name is { } name)
        {
            writer.WriteString("Name"u8, name);
        }

        if (Number is { } number)
        {
            writer.WriteNumber("Number"u8, number);
        }

        if (Tags is { } tags)
        {
            JsonWrite.WriteList(writer, JsonWrite.EncodeName("Tags"u8), tags);
        }

        writer.WriteEndObject();
    }

    public void WriteParameters(ParameterWriter writer)
    {
        writer.Add("Name", Name);
        writer.Add("Number", Number);
        writer.AddList("Tags", Tags);
    }
}
