using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>What a text must be.</summary>
internal abstract class TextConstraint
{
    private readonly DiagnosticDescriptor _rule;

    protected TextConstraint(DiagnosticDescriptor rule) => _rule = rule;

    public virtual DiagnosticSeverity Severity => _rule.DefaultSeverity;

    /// <summary>The rule that a wrong text breaks.</summary>
    public virtual DiagnosticDescriptor RuleFor(string text) => _rule;

    /// <summary>The limit that a text goes beyond; null where it does not, or where there is none.</summary>
    public virtual SizeLimit? Exceeded(string text) => null;

    /// <summary>What is wrong with a text, as a clause; null where nothing is.</summary>
    public abstract string? Find(string text);

    /// <summary>A clause as it is shown for a text that is kept out of messages.</summary>
    public virtual string WithoutValue(string clause) => clause;

    /// <summary>What may be meant by a text that is wrong, the best first; it is checked before it is offered.</summary>
    public virtual IEnumerable<string> Candidates(string text) => [];

    /// <summary>What to do, to be put behind the clause.</summary>
    /// <param name="suggestion">The good text to offer, or null.</param>
    public virtual string Advice(string text, string? suggestion) => suggestion is null ? "" : "; write " + DisplayText.Quote(suggestion);
}
