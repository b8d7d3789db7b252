using System.Text.Json;
using System.Text.Json.Serialization;

namespace FunctionUrlSample;

/// <summary>What the function is given.</summary>
/// <param name="Name">Who is to be greeted.</param>
internal sealed record Person(string Name);

/// <summary>What it answers.</summary>
/// <param name="Text">The greeting.</param>
internal sealed record Greeting(string Text);

/// <summary>How both are read and written, without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Greeting))]
internal sealed partial class SampleJson : JsonSerializerContext;
