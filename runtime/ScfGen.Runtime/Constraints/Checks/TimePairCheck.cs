using System;

namespace ScfGen.Checks;

/// <summary>How two times lie to each other. Nothing is known where a text is no time, or where only one of them names its zone.</summary>
internal static class TimePairCheck
{
    /// <summary>Whether the times lie at most so many seconds apart, whichever is the later one; null where that is not known.</summary>
    public static bool? ApartAtMost(string first, string second, long seconds) =>
        Distance(first, second) is { } distance ? distance.Duration().Ticks <= seconds * (decimal)TimeSpan.TicksPerSecond : null;

    /// <summary>Whether the second time is later than the first one; null where that is not known.</summary>
    public static bool? Ascends(string first, string second) => Distance(first, second) is { } distance ? distance > TimeSpan.Zero : null;

    private static TimeSpan? Distance(string first, string second) =>
        DateTimeFormat.TryRead(first, out DateTime from) && DateTimeFormat.TryRead(second, out DateTime to) && from.Kind == to.Kind ? to - from : null;
}
