namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>Code</c> of the generated client.</summary>
internal sealed class Code
{
    public string? CosBucketName { get; set; }

    public string? CosObjectName { get; set; }

    public string? ZipFile { get; set; }

    public string? CosBucketRegion { get; set; }

    public string? DemoId { get; set; }

    public string? TempCosObjectName { get; set; }

    public string? GitUrl { get; set; }

    public string? GitUserName { get; set; }

    public string? GitPassword { get; set; }

    public string? GitPasswordSecret { get; set; }

    public string? GitBranch { get; set; }

    public string? GitDirectory { get; set; }

    public string? GitCommitId { get; set; }

    public string? GitUserNameSecret { get; set; }

    public ImageConfig? ImageConfig { get; set; }
}
