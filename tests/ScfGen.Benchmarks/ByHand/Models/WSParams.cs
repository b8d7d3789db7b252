namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>WSParams</c> of the generated client.</summary>
internal sealed class WSParams
{
    public long? IdleTimeOut { get; set; }
}
