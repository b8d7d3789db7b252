using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using ScfGen.Benchmarks.ByHand;
using ScfGen.Benchmarks.Data;
using ScfGen.Http;

namespace ScfGen.Benchmarks;

/// <summary>Reads answers from UTF-8 to objects, with the envelope that they come in.</summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class ParseBenchmarks
{
    private readonly byte[] _list = Responses.ListFunctions;
    private readonly byte[] _get = Responses.GetFunction;

    [GlobalSetup]
    public void Setup()
    {
        JsonNode? list = JsonNode.Parse(_list);
        JsonNode? listByHand = JsonSerializer.SerializeToNode(ReadListByHand(), ByHandJsonContext.Default.ListFunctionsEnvelope);
        Same.Json(list, listByHand, Work.ParseListFunctions);
        Same.Json(list?["Response"], ModelJson.ToNode(ReadListScfGen()), Work.ParseListFunctions);

        JsonNode? get = JsonNode.Parse(_get);
        JsonNode? getByHand = JsonSerializer.SerializeToNode(ReadGetByHand(), ByHandJsonContext.Default.GetFunctionEnvelope);
        Same.Json(get, getByHand, Work.ParseGetFunction);
        Same.Json(get?["Response"], ModelJson.ToNode(ReadGetScfGen()), Work.ParseGetFunction);
    }

    [BenchmarkCategory(Work.ParseListFunctions)]
    [Benchmark(Baseline = true, Description = Contender.ByHand)]
    public object ListFunctionsByHand() => ReadListByHand();

    [BenchmarkCategory(Work.ParseListFunctions)]
    [Benchmark(Description = Contender.Scan)]
    public int ListFunctionsScan() => Scan(_list);

    [BenchmarkCategory(Work.ParseListFunctions)]
    [Benchmark(Description = Contender.ScfGen)]
    public object ListFunctionsScfGen() => ReadListScfGen();

    [BenchmarkCategory(Work.ParseGetFunction)]
    [Benchmark(Baseline = true, Description = Contender.ByHand)]
    public object GetFunctionByHand() => ReadGetByHand();

    [BenchmarkCategory(Work.ParseGetFunction)]
    [Benchmark(Description = Contender.Scan)]
    public int GetFunctionScan() => Scan(_get);

    [BenchmarkCategory(Work.ParseGetFunction)]
    [Benchmark(Description = Contender.ScfGen)]
    public object GetFunctionScfGen() => ReadGetScfGen();

    private static int Scan(ReadOnlySpan<byte> utf8)
    {
        int tokens = 0;
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    private ByHand.Models.Envelope<ByHand.Models.ListFunctionsResponse> ReadListByHand() =>
        JsonSerializer.Deserialize(_list, ByHandJsonContext.Default.ListFunctionsEnvelope)!;

    private ByHand.Models.Envelope<ByHand.Models.GetFunctionResponse> ReadGetByHand() =>
        JsonSerializer.Deserialize(_get, ByHandJsonContext.Default.GetFunctionEnvelope)!;

    private Scf.ListFunctionsResponse ReadListScfGen() => ResponseEnvelope.Read<Scf.ListFunctionsResponse>(_list);

    private Scf.GetFunctionResponse ReadGetScfGen() => ResponseEnvelope.Read<Scf.GetFunctionResponse>(_get);
}
