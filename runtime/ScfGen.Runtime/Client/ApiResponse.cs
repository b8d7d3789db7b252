using System.ComponentModel;
using System.Net;
using System.Text.Json;
using ScfGen.Json;

namespace ScfGen;

/// <summary>What every answer of the API holds.</summary>
public abstract class ApiResponse
{
    /// <summary>The ID of the request, which the service's support asks for.</summary>
    public string RequestId { get; set; } = "";

    /// <summary>The HTTP status of the answer.</summary>
    public HttpStatusCode HttpStatus { get; internal set; }

    /// <summary>The action that was called, such as <c>CreateFunction</c>; empty for an object that no call made.</summary>
    public string Action { get; internal set; } = "";

    internal string? ErrorCode { get; private set; }

    internal string? ErrorMessage { get; private set; }

    /// <summary>Reads the members that every answer may hold, for generated code; skips any other.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="reader">The reader, at the member's value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void ReadCommonMember(scoped ReadOnlySpan<byte> name, ref Utf8JsonReader reader)
    {
        if (name.SequenceEqual("RequestId"u8))
        {
            RequestId = JsonRead.ReadString(ref reader) ?? "";
        }
        else if (name.SequenceEqual("Error"u8) && reader.TokenType == JsonTokenType.StartObject)
        {
            ReadError(ref reader);
        }
        else
        {
            reader.Skip();
        }
    }

    private void ReadError(ref Utf8JsonReader reader)
    {
        ErrorCode = "";
        while (JsonRead.NextMember(ref reader, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("Code"u8))
            {
                ErrorCode = JsonRead.ReadString(ref reader) ?? "";
            }
            else if (name.SequenceEqual("Message"u8))
            {
                ErrorMessage = JsonRead.ReadString(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
