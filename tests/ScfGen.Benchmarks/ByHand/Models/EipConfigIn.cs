namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>EipConfigIn</c> of the generated client.</summary>
internal sealed class EipConfigIn
{
    public string? EipStatus { get; set; }
}
