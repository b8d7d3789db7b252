using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using ScfGen.Benchmarks.ByHand;
using ScfGen.Benchmarks.Data;
using ScfGen.Json;

namespace ScfGen.Benchmarks;

/// <summary>Writes requests from objects to UTF-8.</summary>
/// <remarks>
/// Both contenders write through the same reused writer into the same reused buffer, with the options that ScfGen's own client has. Those
/// options count for both, since a source-generated serializer takes the encoder and SkipValidation from the writer that it is given:
/// neither escapes more or checks more than the other.
/// </remarks>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class WriteBenchmarks
{
    private readonly ArrayBufferWriter<byte> _buffer = new(256 * 1024);
    private readonly Utf8JsonWriter _writer;

    private readonly Scf.CreateFunctionRequest _createLarge = ScfGenRequests.CreateFunction(Texts.LargeZip);
    private readonly Scf.CreateFunctionRequest _createSmall = ScfGenRequests.CreateFunction(Texts.SmallZip);
    private readonly Scf.InvokeFunctionRequest _invoke = ScfGenRequests.InvokeFunction();
    private readonly Scf.ListFunctionsRequest _list = ScfGenRequests.ListFunctions();

    private readonly ByHand.Models.CreateFunctionRequest _createLargeByHand = ByHandRequests.CreateFunction(Texts.LargeZip);
    private readonly ByHand.Models.CreateFunctionRequest _createSmallByHand = ByHandRequests.CreateFunction(Texts.SmallZip);
    private readonly ByHand.Models.InvokeFunctionRequest _invokeByHand = ByHandRequests.InvokeFunction();
    private readonly ByHand.Models.ListFunctionsRequest _listByHand = ByHandRequests.ListFunctions();

    public WriteBenchmarks()
    {
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
        _writer = new Utf8JsonWriter(_buffer, options);
    }

    [GlobalSetup]
    public void Setup()
    {
        Check(CreateFunctionLargeByHand, CreateFunctionLargeScfGen, Work.WriteCreateFunctionLarge);
        Check(CreateFunctionSmallByHand, CreateFunctionSmallScfGen, Work.WriteCreateFunctionSmall);
        Check(InvokeFunctionByHand, InvokeFunctionScfGen, Work.WriteInvokeFunction);
        Check(ListFunctionsByHand, ListFunctionsScfGen, Work.WriteListFunctions);
    }

    [GlobalCleanup]
    public void Cleanup() => _writer.Dispose();

    [BenchmarkCategory(Work.WriteCreateFunctionLarge)]
    [Benchmark(Baseline = true, Description = Contender.ByHand)]
    public int CreateFunctionLargeByHand() => Write(_createLargeByHand, ByHandJsonContext.Default.CreateFunctionRequest);

    [BenchmarkCategory(Work.WriteCreateFunctionLarge)]
    [Benchmark(Description = Contender.ScfGen)]
    public int CreateFunctionLargeScfGen() => Write(_createLarge);

    [BenchmarkCategory(Work.WriteCreateFunctionSmall)]
    [Benchmark(Baseline = true, Description = Contender.ByHand)]
    public int CreateFunctionSmallByHand() => Write(_createSmallByHand, ByHandJsonContext.Default.CreateFunctionRequest);

    [BenchmarkCategory(Work.WriteCreateFunctionSmall)]
    [Benchmark(Description = Contender.ScfGen)]
    public int CreateFunctionSmallScfGen() => Write(_createSmall);

    [BenchmarkCategory(Work.WriteInvokeFunction)]
    [Benchmark(Baseline = true, Description = Contender.ByHand)]
    public int InvokeFunctionByHand() => Write(_invokeByHand, ByHandJsonContext.Default.InvokeFunctionRequest);

    [BenchmarkCategory(Work.WriteInvokeFunction)]
    [Benchmark(Description = Contender.ScfGen)]
    public int InvokeFunctionScfGen() => Write(_invoke);

    [BenchmarkCategory(Work.WriteListFunctions)]
    [Benchmark(Baseline = true, Description = Contender.ByHand)]
    public int ListFunctionsByHand() => Write(_listByHand, ByHandJsonContext.Default.ListFunctionsRequest);

    [BenchmarkCategory(Work.WriteListFunctions)]
    [Benchmark(Description = Contender.ScfGen)]
    public int ListFunctionsScfGen() => Write(_list);

    private int Write<T>(T value, JsonTypeInfo<T> type)
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
        JsonSerializer.Serialize(_writer, value, type);
        _writer.Flush();
        return _buffer.WrittenCount;
    }

    private int Write<T>(T model)
        where T : class, IJsonModel<T>
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
        model.WriteTo(_writer);
        _writer.Flush();
        return _buffer.WrittenCount;
    }

    private void Check(Func<int> byHand, Func<int> scfGen, string what)
    {
        byHand();
        byte[] expected = _buffer.WrittenSpan.ToArray();
        scfGen();
        Same.Json(expected, _buffer.WrittenSpan, what);
        Same.Text($"{expected.Length} bytes", $"{_buffer.WrittenCount} bytes", what);
    }
}
