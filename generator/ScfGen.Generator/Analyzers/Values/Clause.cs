using ScfGen.Checks;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>Says what is wrong with a value as a part of a message.</summary>
internal static class Clause
{
    /// <param name="problem">What a check found, such as "must be 5"; see <see cref="RangeCheck.Find"/>.</param>
    /// <param name="says">The rule as a sentence, which comes in place of it.</param>
    public static string Of(string problem, string? says) => says is null ? "it " + problem : Sentence(says);

    /// <summary>A sentence without its end.</summary>
    public static string Sentence(string sentence) => sentence.Trim().TrimEnd('.');
}
