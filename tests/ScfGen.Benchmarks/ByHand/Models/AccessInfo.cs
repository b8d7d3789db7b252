namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>AccessInfo</c> of the generated client.</summary>
internal sealed class AccessInfo
{
    public string? Host { get; set; }

    public string? Vip { get; set; }
}
