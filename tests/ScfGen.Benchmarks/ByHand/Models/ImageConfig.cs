namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>ImageConfig</c> of the generated client.</summary>
internal sealed class ImageConfig
{
    public string? ImageType { get; set; }

    public string? ImageUri { get; set; }

    public string? RegistryId { get; set; }

    public string? EntryPoint { get; set; }

    public string? Command { get; set; }

    public string? Args { get; set; }

    public bool? ContainerImageAccelerate { get; set; }

    public long? ImagePort { get; set; }
}
