namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>Result</c> of the generated client.</summary>
internal sealed class Result
{
    public string? Log { get; set; }

    public string? RetMsg { get; set; }

    public string? ErrMsg { get; set; }

    public long? MemUsage { get; set; }

    public double? Duration { get; set; }

    public long? BillDuration { get; set; }

    public string? FunctionRequestId { get; set; }

    public long? InvokeResult { get; set; }
}
