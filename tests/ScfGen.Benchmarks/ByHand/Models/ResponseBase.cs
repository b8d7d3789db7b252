namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>What every answer may hold.</summary>
internal abstract class ResponseBase
{
    public string? RequestId { get; set; }

    public ErrorEntry? Error { get; set; }
}
