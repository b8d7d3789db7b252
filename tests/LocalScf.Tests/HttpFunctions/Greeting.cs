using System.Text.Json;
using System.Text.Json.Serialization;

namespace LocalScf.Tests;

/// <summary>What functions are sent and answer in tests.</summary>
internal sealed record Greeting(string Text, int Number);

/// <summary>How it is read and written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Greeting))]
internal sealed partial class GreetingJson : JsonSerializerContext;
