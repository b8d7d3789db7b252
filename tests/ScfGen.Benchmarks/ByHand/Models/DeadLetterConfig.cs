namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>DeadLetterConfig</c> of the generated client.</summary>
internal sealed class DeadLetterConfig
{
    public string? Type { get; set; }

    public string? Name { get; set; }

    public string? FilterType { get; set; }
}
