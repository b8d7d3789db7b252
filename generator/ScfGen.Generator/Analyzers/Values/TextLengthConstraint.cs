using System.Collections.Generic;
using ScfGen.Checks;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>A text's number of characters.</summary>
internal sealed class TextLengthConstraint : TextConstraint
{
    private readonly SizeLimit _limit;

    public TextLengthConstraint(SizeLimit limit)
        : base(ValueRules.SizeLimit) => _limit = limit;

    public override SizeLimit? Exceeded(string text) => CharacterCount.Of(text) > _limit.Max ? _limit : null;

    public override string? Find(string text) => _limit.Find(CharacterCount.Of(text));

    public override IEnumerable<string> Candidates(string text) => TextSize.Shorter(text);

    public override string Advice(string text, string? suggestion) => TextSize.Advice(CharacterCount.Of(text) - _limit.Max, suggestion);
}
