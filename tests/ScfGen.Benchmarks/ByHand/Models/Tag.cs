namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>Tag</c> of the generated client.</summary>
internal sealed class Tag
{
    public string? Key { get; set; }

    public string? Value { get; set; }
}
