namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>CfsConfig</c> of the generated client.</summary>
internal sealed class CfsConfig
{
    public List<CfsInsInfo>? CfsInsList { get; set; }
}
