namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>Function</c> of the generated client.</summary>
internal sealed class Function
{
    public string? ModTime { get; set; }

    public string? AddTime { get; set; }

    public string? Runtime { get; set; }

    public string? FunctionName { get; set; }

    public string? FunctionId { get; set; }

    public string? Namespace { get; set; }

    public string? Status { get; set; }

    public string? StatusDesc { get; set; }

    public string? Description { get; set; }

    public List<Tag>? Tags { get; set; }

    public string? Type { get; set; }

    public List<StatusReason>? StatusReasons { get; set; }

    public long? TotalProvisionedConcurrencyMem { get; set; }

    public long? ReservedConcurrencyMem { get; set; }

    public string? AsyncRunEnable { get; set; }

    public string? TraceEnable { get; set; }
}
