namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>Trigger</c> of the generated client.</summary>
internal sealed class Trigger
{
    public string? ModTime { get; set; }

    public string? Type { get; set; }

    public string? TriggerDesc { get; set; }

    public string? TriggerName { get; set; }

    public string? AddTime { get; set; }

    public long? Enable { get; set; }

    public string? CustomArgument { get; set; }

    public string? AvailableStatus { get; set; }

    public string? Qualifier { get; set; }

    public string? Description { get; set; }

    public string? ResourceId { get; set; }

    public string? BindStatus { get; set; }

    public string? TriggerAttribute { get; set; }
}
