using System.Collections.Generic;
using System.Text;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>A text's number of bytes.</summary>
internal sealed class Utf8SizeConstraint : TextConstraint
{
    private readonly SizeLimit _limit;

    public Utf8SizeConstraint(SizeLimit limit)
        : base(ValueRules.SizeLimit) => _limit = limit;

    public override SizeLimit? Exceeded(string text) => Count(text) > _limit.Max ? _limit : null;

    public override string? Find(string text) => _limit.Find(Count(text));

    public override IEnumerable<string> Candidates(string text) => TextSize.Shorter(text);

    public override string Advice(string text, string? suggestion) => TextSize.Advice(Count(text) - _limit.Max, suggestion);

    private static long Count(string text) => Encoding.UTF8.GetByteCount(text);
}
