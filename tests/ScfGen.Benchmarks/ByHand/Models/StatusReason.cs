namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>StatusReason</c> of the generated client.</summary>
internal sealed class StatusReason
{
    public string? ErrorCode { get; set; }

    public string? ErrorMessage { get; set; }
}
