namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>LayerVersionSimple</c> of the generated client.</summary>
internal sealed class LayerVersionSimple
{
    public string? LayerName { get; set; }

    public long LayerVersion { get; set; }
}
