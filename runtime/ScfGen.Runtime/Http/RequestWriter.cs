using System.Text.Json;
using ScfGen.Json;

namespace ScfGen.Http;

/// <summary>Writes request models into request bodies, with one reused JSON writer per thread.</summary>
internal static class RequestWriter
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JsonWrite.Encoder,
        SkipValidation = true,
    };

    [ThreadStatic]
    private static Utf8JsonWriter? t_writer;

    public static RequestContent Write<TRequest>(TRequest request)
        where TRequest : class, IJsonModel<TRequest>
    {
        var content = new RequestContent();

        // Taken out while in use: a list of the user's own may make a call while it is enumerated.
        Utf8JsonWriter? writer = t_writer;
        t_writer = null;
        try
        {
            if (writer is null)
            {
                writer = new Utf8JsonWriter(content, s_options);
            }
            else
            {
                writer.Reset(content);
            }

            request.WriteTo(writer);
            writer.Flush();
            writer.Reset(NoBuffer.Instance);
            t_writer = writer;
            return content;
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }
}
