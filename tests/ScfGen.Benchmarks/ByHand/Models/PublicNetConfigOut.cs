namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>PublicNetConfigOut</c> of the generated client.</summary>
internal sealed class PublicNetConfigOut
{
    public EipConfigOut? EipConfig { get; set; }

    public string? PublicNetStatus { get; set; }
}
