namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>Filter</c> of the generated client.</summary>
internal sealed class Filter
{
    public string? Name { get; set; }

    public List<string>? Values { get; set; }
}
