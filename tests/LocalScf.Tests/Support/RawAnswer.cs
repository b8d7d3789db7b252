using System.Net;
using System.Text.Json;

namespace LocalScf.Tests;

/// <summary>What is in the envelope of an answer. Reading it proves that the envelope is the one that the document describes.</summary>
internal sealed class RawAnswer
{
    private readonly JsonElement? _error;

    private RawAnswer(JsonElement response)
    {
        Response = response;
        _error = response.TryGetProperty("Error", out JsonElement error) ? error : null;
    }

    public JsonElement Response { get; }

    public string? ErrorCode => _error?.GetProperty("Code").GetString();

    public string? ErrorMessage => _error?.GetProperty("Message").GetString();

    public static async Task<RawAnswer> ReadAsync(HttpResponseMessage message)
    {
        Assert.Equal(HttpStatusCode.OK, message.StatusCode);
        Assert.Equal("application/json", message.Content.Headers.ContentType?.MediaType);

        using JsonDocument document = JsonDocument.Parse(await message.Content.ReadAsByteArrayAsync());
        JsonProperty envelope = Assert.Single(document.RootElement.EnumerateObject().ToList());
        Assert.Equal("Response", envelope.Name);

        JsonElement response = envelope.Value.Clone();
        Assert.True(Guid.TryParse(response.GetProperty("RequestId").GetString(), out _), "The answer has no RequestId.");
        return new RawAnswer(response);
    }

    public void AssertSuccess() => Assert.Null(ErrorCode is null ? null : $"{ErrorCode}: {ErrorMessage}");

    public void AssertError(string code)
    {
        Assert.Equal(code, ErrorCode);
        Assert.Equal(["Code", "Message"], _error!.Value.EnumerateObject().Select(member => member.Name));
        Assert.NotEqual("", ErrorMessage);
    }

    /// <summary>An error whose message names a parameter or a header.</summary>
    public void AssertError(string code, string name)
    {
        AssertError(code);
        Assert.Contains($" {name} ", ErrorMessage, StringComparison.Ordinal);
    }
}
