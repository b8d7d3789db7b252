using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LocalScf.Spec;

namespace LocalScf.Http;

/// <summary>Writes the envelope around a result or an error. Both travel with status 200, as the service does it.</summary>
internal sealed class ResponseWriter(OutputWriter output)
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Error(string code, string message, string requestId) => Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("Error");
        writer.WriteString("Code", code);
        writer.WriteString("Message", message);
        writer.WriteEndObject();
        writer.WriteString("RequestId", requestId);
        writer.WriteEndObject();
    });

    public byte[] Success(ActionSpec action, JsonObject result, string requestId)
    {
        result["RequestId"] = requestId;
        return Write(writer => output.Write(writer, result, action.Output));
    }

    private static byte[] Write(Action<Utf8JsonWriter> writeResponse)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("Response");
            writeResponse(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
