namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>VpcConfig</c> of the generated client.</summary>
internal sealed class VpcConfig
{
    public string? SubnetId { get; set; }

    public string? VpcId { get; set; }
}
