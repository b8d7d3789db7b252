using System.Text.Json.Serialization;

namespace ScfGen.Runtime.Tests;

/// <summary>How greetings are read and written, without reflection.</summary>
[JsonSerializable(typeof(Greeting))]
internal sealed partial class GreetingJson : JsonSerializerContext
{
}
