using System.Text.Json;

namespace ScfGen.Runtime.Tests;

/// <summary>What all vectors have. A value that a scheme does not have throws when it is read.</summary>
internal abstract class Vector(JsonElement json)
{
    public string Name => Text("name");

    /// <summary>The packages that give this signature, with their versions.</summary>
    public IReadOnlyList<string> MadeBy => [.. Json.GetProperty("madeBy").EnumerateArray().Select(package => package.GetString()!)];

    /// <summary>Why a signer may give something else here: documents and packages leave the point open. Null where it may not.</summary>
    public string? Open => OptionalText("open");

    /// <summary>Of a deviation, what the package does that the document does not have; null of a vector.</summary>
    public string? Why => OptionalText("why");

    public Credential Credential => new(Text("secretId"), Text("secretKey"), OptionalText("token"));

    public string Method => Text("method");

    public string StringToSign => Lines("stringToSign");

    protected JsonElement Json { get; } = json;

    public override string ToString() => Name;

    protected string Text(string name) => Json.GetProperty(name).GetString()!;

    protected string Lines(string name) => string.Join('\n', Json.GetProperty(name).EnumerateArray().Select(line => line.GetString()));

    protected IReadOnlyList<(string Name, string Value)> Pairs(string name) =>
        [.. Json.GetProperty(name).EnumerateArray().Select(pair => (pair[0].GetString()!, pair[1].GetString()!))];

    private string? OptionalText(string name) => Json.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
