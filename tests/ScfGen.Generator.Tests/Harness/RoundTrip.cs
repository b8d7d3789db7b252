using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using ScfGen.Json;

namespace ScfGen.Generator.Tests;

/// <summary>Reads JSON into a generated model and writes it again.</summary>
internal static class RoundTrip
{
    private static readonly MethodInfo s_readAndWrite =
        typeof(RoundTrip).GetMethod(nameof(ReadAndWrite), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static string Of(Type model, string json) =>
        (string)s_readAndWrite.MakeGenericMethod(model).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [json], null)!;

    private static string ReadAndWrite<T>(string json)
        where T : class, IJsonModel<T>
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        T model = T.ReadFrom(ref reader);
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text))
        {
            model.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
