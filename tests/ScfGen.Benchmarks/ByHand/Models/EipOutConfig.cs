namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>EipOutConfig</c> of the generated client.</summary>
internal sealed class EipOutConfig
{
    public string? EipFixed { get; set; }

    public List<string>? Eips { get; set; }
}
