using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using ScfGen.Benchmarks.Schemes;
using ScfGen.Signing;

namespace ScfGen.Benchmarks;

/// <summary>Signs a request of 1 KB by each scheme, and verifies it; the hashes that both need are the floor of both.</summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams)]
[Config(typeof(OneSchemeAfterAnother))]
public class SchemeBenchmarks
{
    private SchemeWork _work = null!;

    [ParamsAllValues]
    public Scheme Scheme { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _work = SchemeWork.Create(Scheme);
        FloorOneShot();
        Same.Text(_work.Signature, _work.Floor.LastSignature, $"The HMAC of the one-shot calls for {Scheme}");
        FloorReused();
        Same.Text(_work.Signature, _work.Floor.LastSignature, $"The HMAC of the reused hash objects for {Scheme}");
        Same.Text(nameof(SignatureStatus.Valid), _work.Verifier.Verify(_work.Request).ToString(), $"The verdict for {Scheme}");
    }

    [GlobalCleanup]
    public void Cleanup() => _work.Dispose();

    [BenchmarkCategory(Work.Sign)]
    [Benchmark(Description = Contender.ScfGen)]
    public string Sign() => _work.Sign();

    [BenchmarkCategory(Work.Sign, Work.Verify)]
    [Benchmark(Description = Contender.FloorOneShot)]
    public byte FloorOneShot() => _work.Floor.OneShot();

    [BenchmarkCategory(Work.Sign, Work.Verify)]
    [Benchmark(Description = Contender.FloorReused)]
    public byte FloorReused() => _work.Floor.Reused();

    [BenchmarkCategory(Work.Verify)]
    [Benchmark(Description = Contender.ScfGen)]
    public bool Verify() => _work.Verifier.Verify(_work.Request).IsValid;
}
