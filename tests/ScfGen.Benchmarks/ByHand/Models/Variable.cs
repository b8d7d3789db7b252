namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>Variable</c> of the generated client.</summary>
internal sealed class Variable
{
    public string? Value { get; set; }

    public string? Key { get; set; }
}
