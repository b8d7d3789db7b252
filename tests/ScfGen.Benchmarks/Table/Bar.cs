using System.Globalization;

namespace ScfGen.Benchmarks.Table;

/// <summary>A goal, and what was reached of it.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Limit">The most that it may be.</param>
/// <param name="Measured">What it is.</param>
/// <param name="Least">What it is where the middle half of the rounds begins; of a count the same.</param>
/// <param name="Spread">How far the rounds spread, as a text; empty for a count.</param>
/// <param name="IsBytes">Whether it is a number of bytes, and not a ratio.</param>
internal sealed record Bar(string What, double Limit, double Measured, double Least, string Spread, bool IsBytes)
{
    public bool IsMet => Measured <= Limit;

    /// <summary>Whether it is missed by more than the rounds spread.</summary>
    public bool IsClearlyMissed => Least > Limit;

    public string Verdict => (IsMet, IsBytes) switch
    {
        (true, _) => "PASS",
        (false, true) => string.Create(CultureInfo.InvariantCulture, $"MISS by {Measured - Limit:0} B"),
        (false, false) => string.Create(CultureInfo.InvariantCulture, $"MISS by {((Measured / Limit) - 1) * 100:0.#} %"),
    };
}
