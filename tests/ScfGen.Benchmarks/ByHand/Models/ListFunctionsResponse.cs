namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>ListFunctionsResponse</c> of the generated client.</summary>
internal sealed class ListFunctionsResponse : ResponseBase
{
    public List<Function>? Functions { get; set; }

    public long? TotalCount { get; set; }
}
