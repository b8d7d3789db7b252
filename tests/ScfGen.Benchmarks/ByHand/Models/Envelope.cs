namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>What every answer comes in.</summary>
internal sealed class Envelope<T>
{
    public T? Response { get; set; }
}
