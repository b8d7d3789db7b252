namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>CfsInsInfo</c> of the generated client.</summary>
internal sealed class CfsInsInfo
{
    public string? UserId { get; set; }

    public string? UserGroupId { get; set; }

    public string? CfsId { get; set; }

    public string? MountInsId { get; set; }

    public string? LocalMountDir { get; set; }

    public string? RemoteMountDir { get; set; }

    public string? IpAddress { get; set; }

    public string? MountVpcId { get; set; }

    public string? MountSubnetId { get; set; }
}
