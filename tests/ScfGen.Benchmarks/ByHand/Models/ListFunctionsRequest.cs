namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>ListFunctionsRequest</c> of the generated client.</summary>
internal sealed class ListFunctionsRequest
{
    public string? Order { get; set; }

    public string? Orderby { get; set; }

    public long? Offset { get; set; }

    public long? Limit { get; set; }

    public string? SearchKey { get; set; }

    public string? Namespace { get; set; }

    public string? Description { get; set; }

    public List<Filter>? Filters { get; set; }
}
