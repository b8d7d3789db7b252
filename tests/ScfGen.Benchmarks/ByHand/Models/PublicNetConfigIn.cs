namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>PublicNetConfigIn</c> of the generated client.</summary>
internal sealed class PublicNetConfigIn
{
    public string? PublicNetStatus { get; set; }

    public EipConfigIn? EipConfig { get; set; }
}
