using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using ScfGen.Benchmarks.ByHand;
using ScfGen.Benchmarks.Data;

namespace ScfGen.Benchmarks;

/// <summary>Makes whole calls against a handler in memory: write, sign, send, read.</summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class CallBenchmarks
{
    private readonly ByHand.Models.InvokeFunctionRequest _invokeRequestByHand = ByHandRequests.InvokeFunction();
    private readonly ByHand.Models.ListFunctionsRequest _listRequestByHand = ByHandRequests.ListFunctions();
    private readonly Scf.InvokeFunctionRequest _invokeRequest = ScfGenRequests.InvokeFunction();
    private readonly Scf.ListFunctionsRequest _listRequest = ScfGenRequests.ListFunctions();

    private InMemoryHandler _invokeHandler = null!;
    private InMemoryHandler _listHandler = null!;
    private ClientByHand _invokeByHand = null!;
    private ClientByHand _listByHand = null!;
    private Scf.ScfClient _invokeScfGen = null!;
    private Scf.ScfClient _listScfGen = null!;

    [GlobalSetup]
    public void Setup()
    {
        CallCheck.InvokeFunctionAsync().GetAwaiter().GetResult();
        CallCheck.ListFunctionsAsync().GetAwaiter().GetResult();

        _invokeHandler = new InMemoryHandler(Responses.InvokeFunction);
        _listHandler = new InMemoryHandler(Responses.ListFunctions);
        _invokeByHand = new ClientByHand(_invokeHandler, TimeProvider.System);
        _listByHand = new ClientByHand(_listHandler, TimeProvider.System);
        _invokeScfGen = CallCheck.CreateScfGen(_invokeHandler, TimeProvider.System);
        _listScfGen = CallCheck.CreateScfGen(_listHandler, TimeProvider.System);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _invokeScfGen.Dispose();
        _listScfGen.Dispose();
        _invokeByHand.Dispose();
        _listByHand.Dispose();
        _invokeHandler.Dispose();
        _listHandler.Dispose();
    }

    [BenchmarkCategory(Work.CallInvokeFunction)]
    [Benchmark(Baseline = true, Description = Contender.ByHand)]
    public Task InvokeFunctionByHand() => _invokeByHand.InvokeFunctionAsync(_invokeRequestByHand);

    [BenchmarkCategory(Work.CallInvokeFunction)]
    [Benchmark(Description = Contender.ScfGen)]
    public Task InvokeFunctionScfGen() => _invokeScfGen.InvokeFunctionAsync(_invokeRequest);

    [BenchmarkCategory(Work.CallListFunctions)]
    [Benchmark(Baseline = true, Description = Contender.ByHand)]
    public Task ListFunctionsByHand() => _listByHand.ListFunctionsAsync(_listRequestByHand);

    [BenchmarkCategory(Work.CallListFunctions)]
    [Benchmark(Description = Contender.ScfGen)]
    public Task ListFunctionsScfGen() => _listScfGen.ListFunctionsAsync(_listRequest);
}
