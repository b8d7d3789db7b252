using System.Text.Json;
using ScfGen.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>A response as the generator would write it, made by hand.</summary>
internal sealed class EchoResponse : ApiResponse, IJsonModel<EchoResponse>
{
    public string? Name { get; set; }

    public long? Count { get; set; }

    public IReadOnlyList<EchoItem>? Items { get; set; }

    public static EchoResponse ReadFrom(ref Utf8JsonReader reader)
    {
        var result = new EchoResponse();
        JsonRead.ObjectStart(ref reader);
        while (JsonRead.NextMember(ref reader, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("Name"u8))
            {
                result.Name = JsonRead.ReadString(ref reader);
            }
            else if (name.SequenceEqual("Count"u8))
            {
                result.Count = JsonRead.ReadInt64(ref reader);
            }
            else if (name.SequenceEqual("Items"u8))
            {
                result.Items = JsonReadList.ReadModels<EchoItem>(ref reader);
            }
            else
            {
                result.ReadCommonMember(name, ref reader);
            }
        }

        return result;
    }

    public void WriteTo(Utf8JsonWriter writer) => throw new NotSupportedException("Responses are read only.");
}
