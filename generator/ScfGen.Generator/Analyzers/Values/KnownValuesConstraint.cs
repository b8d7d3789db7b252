using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Spec;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>The documented values of a text.</summary>
internal sealed class KnownValuesConstraint : TextConstraint
{
    private const int MaxListed = 8;

    private readonly HashSet<string> _set;
    private readonly IReadOnlyList<string> _values;
    private readonly bool _isClosed;
    private readonly string _clause;

    public KnownValuesConstraint(IReadOnlyList<string> values, bool isClosed, string? says)
        : base(ValueRules.KnownValues)
    {
        _values = values;
        _set = [.. values];
        _isClosed = isClosed;
        _clause = says is null ? "documented are " + List(values) : Clause.Sentence(says);
    }

    // The service is certain to refuse a value only where the set is closed.
    public override DiagnosticSeverity Severity => _isClosed ? DiagnosticSeverity.Error : base.Severity;

    public override string? Find(string text) => _set.Contains(text) ? null : _clause;

    public override IEnumerable<string> Candidates(string text)
    {
        // A short value with spaces around it is not near by the count of its letters.
        yield return text.Trim();
        if (Suggestions.Nearest(text, _values) is { } nearest)
        {
            yield return nearest;
        }
    }

    public override string Advice(string text, string? suggestion) => Suggestions.DidYouMean(suggestion);

    private static string List(IReadOnlyList<string> values)
    {
        string listed = string.Join(", ", values.Take(MaxListed));
        return values.Count <= MaxListed ? listed : $"{listed} and {DisplayText.Count(values.Count - MaxListed)} more";
    }
}
