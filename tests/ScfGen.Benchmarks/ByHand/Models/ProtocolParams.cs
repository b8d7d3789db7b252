namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>ProtocolParams</c> of the generated client.</summary>
internal sealed class ProtocolParams
{
    public WSParams? WSParams { get; set; }
}
