namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>LayerVersionInfo</c> of the generated client.</summary>
internal sealed class LayerVersionInfo
{
    public List<string>? CompatibleRuntimes { get; set; }

    public string? AddTime { get; set; }

    public string? Description { get; set; }

    public string? LicenseInfo { get; set; }

    public long? LayerVersion { get; set; }

    public string? LayerName { get; set; }

    public string? Status { get; set; }

    public string? Stamp { get; set; }
}
