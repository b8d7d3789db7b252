namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>EipConfigOut</c> of the generated client.</summary>
internal sealed class EipConfigOut
{
    public List<string>? EipAddress { get; set; }

    public string? EipStatus { get; set; }
}
