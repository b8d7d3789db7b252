namespace ScfGen.Benchmarks;

/// <summary>A clock that stands still, so that two contenders sign alike.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
