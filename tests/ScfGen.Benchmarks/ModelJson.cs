using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScfGen.Json;

namespace ScfGen.Benchmarks;

/// <summary>Writes an object of the generated client, so that it can be compared with what it was read from.</summary>
internal static class ModelJson
{
    public static JsonNode? ToNode<T>(T model)
        where T : class, IJsonModel<T>
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        model.WriteTo(writer);
        writer.Flush();
        return JsonNode.Parse(buffer.WrittenSpan);
    }
}
