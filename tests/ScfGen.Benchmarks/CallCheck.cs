using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ScfGen.Benchmarks.ByHand;
using ScfGen.Benchmarks.Data;

namespace ScfGen.Benchmarks;

/// <summary>Checks that both clients send the same request, down to the signature, and make the same of the answer.</summary>
internal static class CallCheck
{
    public static async Task InvokeFunctionAsync()
    {
        var time = new FixedTime(Account.Time);
        using var seenByHand = new RecordingHandler(Responses.InvokeFunction);
        using var byHand = new ClientByHand(seenByHand, time);
        using var seenScfGen = new RecordingHandler(Responses.InvokeFunction);
        using Scf.ScfClient scfGen = CreateScfGen(seenScfGen, time);

        ByHand.Models.InvokeFunctionResponse expected = await byHand.InvokeFunctionAsync(ByHandRequests.InvokeFunction());
        Scf.InvokeFunctionResponse actual = await scfGen.InvokeFunctionAsync(ScfGenRequests.InvokeFunction());
        Same.Text(seenByHand.Last, seenScfGen.Last, Work.CallInvokeFunction);
        Same.Json(ToNode(expected, ByHandJsonContext.Default.InvokeFunctionResponse), ModelJson.ToNode(actual), Work.CallInvokeFunction);
        Same.Json(JsonNode.Parse(Responses.InvokeFunction)?["Response"], ModelJson.ToNode(actual), Work.CallInvokeFunction);
    }

    public static async Task ListFunctionsAsync()
    {
        var time = new FixedTime(Account.Time);
        using var seenByHand = new RecordingHandler(Responses.ListFunctions);
        using var byHand = new ClientByHand(seenByHand, time);
        using var seenScfGen = new RecordingHandler(Responses.ListFunctions);
        using Scf.ScfClient scfGen = CreateScfGen(seenScfGen, time);

        ByHand.Models.ListFunctionsResponse expected = await byHand.ListFunctionsAsync(ByHandRequests.ListFunctions());
        Scf.ListFunctionsResponse actual = await scfGen.ListFunctionsAsync(ScfGenRequests.ListFunctions());
        Same.Text(seenByHand.Last, seenScfGen.Last, Work.CallListFunctions);
        Same.Json(ToNode(expected, ByHandJsonContext.Default.ListFunctionsResponse), ModelJson.ToNode(actual), Work.CallListFunctions);
        Same.Json(JsonNode.Parse(Responses.ListFunctions)?["Response"], ModelJson.ToNode(actual), Work.CallListFunctions);
    }

    public static Scf.ScfClient CreateScfGen(HttpMessageHandler handler, TimeProvider time) => new(new ApiClientOptions
    {
        Region = Account.Region,
        Credentials = new StaticCredentialsProvider(Account.Credential),
        PrimaryHandler = handler,
        TimeProvider = time,
    });

    private static JsonNode? ToNode<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToNode(value, type);
}
