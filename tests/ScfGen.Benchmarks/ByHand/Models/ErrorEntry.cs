namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>The error of an answer.</summary>
internal sealed class ErrorEntry
{
    public string? Code { get; set; }

    public string? Message { get; set; }
}
