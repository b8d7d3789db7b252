using System.Text.Json.Serialization;
using ScfGen.Benchmarks.ByHand.Models;

namespace ScfGen.Benchmarks.ByHand;

/// <summary>The source-generated serialization of the hand-written client.</summary>
/// <remarks>
/// It sets no encoder: an encoder in the options would take the generated fast path away, while one in the writer does not.
/// </remarks>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreateFunctionRequest))]
[JsonSerializable(typeof(InvokeFunctionRequest))]
[JsonSerializable(typeof(ListFunctionsRequest))]
[JsonSerializable(typeof(InvokeFunctionResponse))]
[JsonSerializable(typeof(ListFunctionsResponse))]
[JsonSerializable(typeof(Envelope<GetFunctionResponse>), TypeInfoPropertyName = "GetFunctionEnvelope")]
[JsonSerializable(typeof(Envelope<InvokeFunctionResponse>), TypeInfoPropertyName = "InvokeFunctionEnvelope")]
[JsonSerializable(typeof(Envelope<ListFunctionsResponse>), TypeInfoPropertyName = "ListFunctionsEnvelope")]
internal sealed partial class ByHandJsonContext : JsonSerializerContext
{
}
