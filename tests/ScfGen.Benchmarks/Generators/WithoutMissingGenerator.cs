using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;

namespace ScfGen.Benchmarks.Generators;

/// <summary>Leaves the benchmarks of System.Text.Json's generator out where it is not to be had; the program says why.</summary>
internal sealed class WithoutMissingGenerator : ManualConfig
{
    public WithoutMissingGenerator() =>
        AddFilter(new SimpleFilter(static benchmark =>
            JsonGenerator.WhyMissing is null || benchmark.Descriptor.WorkloadMethodDisplayInfo != Contender.ByHand));
}
