using System.ComponentModel;
using ScfGen.Checks;

namespace ScfGen;

/// <summary>What rules ask of two times, for generated code. A rule that cannot be judged is not broken.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TimePair
{
    /// <summary>Tells whether two times lie farther apart than they may.</summary>
    /// <param name="first">One time.</param>
    /// <param name="second">The other time.</param>
    /// <param name="seconds">The largest distance in seconds.</param>
    /// <returns>Whether they do; <see langword="false"/> where one is not set or cannot be read.</returns>
    public static bool IsFartherApart(string? first, string? second, long seconds) =>
        first is not null && second is not null && TimePairCheck.ApartAtMost(first, second, seconds) == false;

    /// <summary>Tells whether the second of two times is not later than the first.</summary>
    /// <param name="first">The first time.</param>
    /// <param name="second">The second time.</param>
    /// <returns>Whether it is not; <see langword="false"/> where one is not set or cannot be read.</returns>
    public static bool IsNotAscending(string? first, string? second) =>
        first is not null && second is not null && TimePairCheck.Ascends(first, second) == false;
}
