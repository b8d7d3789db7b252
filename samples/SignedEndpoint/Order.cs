using System.Text.Json;
using System.Text.Json.Serialization;

namespace SignedEndpoint;

/// <summary>What the endpoint takes.</summary>
/// <param name="Item">What is ordered.</param>
/// <param name="Count">How many of it.</param>
public sealed record Order(string Item, int Count);

/// <summary>What the endpoint answers.</summary>
/// <param name="Text">The order in words.</param>
/// <param name="PlacedBy">The key that the order was signed with.</param>
public sealed record Receipt(string Text, string PlacedBy);

/// <summary>How both are read and written, on either side.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Receipt))]
internal sealed partial class OrderJson : JsonSerializerContext;
