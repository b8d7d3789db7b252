using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>Reads one value as generated code does.</summary>
internal delegate T ReadValue<T>(ref Utf8JsonReader reader);

/// <summary>Reads values from text and writes members to text.</summary>
internal static class JsonText
{
    public static T Read<T>(string json, ReadValue<T> read)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        Assert.True(reader.Read());
        T value = read(ref reader);
        Assert.False(reader.Read(), "The reader does not stand at the end of the value.");
        return value;
    }

    public static string Write(Action<Utf8JsonWriter> writeMembers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
