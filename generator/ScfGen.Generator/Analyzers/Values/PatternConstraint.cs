using System.Collections.Generic;
using ScfGen.Checks;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>A regular expression for a whole text.</summary>
internal sealed class PatternConstraint : TextConstraint
{
    private readonly PatternCheck _check;

    public PatternConstraint(string regex, string? says)
        : base(ValueRules.TextPattern) => _check = new PatternCheck(regex, says);

    public override string? Find(string text) => _check.Find(text) is { } sentence ? Clause.Sentence(sentence) : null;

    public override IEnumerable<string> Candidates(string text) => PatternCandidates.For(text);
}
