using System.Collections.Immutable;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Running;

namespace ScfGen.Benchmarks.Schemes;

/// <summary>Runs a scheme's benchmarks one after the other, so that signing, verifying and their floor meet the same speed of the machine.</summary>
internal sealed class OneSchemeAfterAnother : ManualConfig
{
    public OneSchemeAfterAnother() => Orderer = new ByParameters();

    private sealed class ByParameters : DefaultOrderer
    {
        public override IEnumerable<BenchmarkCase> GetExecutionOrder(
            ImmutableArray<BenchmarkCase> benchmarkCases, IEnumerable<BenchmarkLogicalGroupRule>? order = null) =>
            base.GetExecutionOrder(benchmarkCases, [BenchmarkLogicalGroupRule.ByParams]);
    }
}
