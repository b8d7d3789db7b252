namespace ScfGen.Runtime.Tests;

/// <summary>Time that passes as a test says, and a clock that may be set besides.</summary>
internal sealed class SteppedTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;
    private long _passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _passed;

    public void Pass(double seconds)
    {
        _now += TimeSpan.FromSeconds(seconds);
        _passed += TimeSpan.FromSeconds(seconds).Ticks;
    }

    /// <summary>Sets the clock ahead, or back.</summary>
    public void Set(double seconds) => _now += TimeSpan.FromSeconds(seconds);
}
