using System.Collections.Immutable;
using System.Linq;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>What the value of a property, field or parameter must be.</summary>
internal sealed class MemberConstraints
{
    public MemberConstraints(
        string name, bool isCollection, bool isSensitive, NumberConstraint? number, SizeLimit? items, ImmutableArray<TextConstraint> texts)
    {
        Name = name;
        IsCollection = isCollection;
        IsSensitive = isSensitive;
        Number = number;
        Items = items;
        Texts = texts;
    }

    /// <summary>The name for messages.</summary>
    public string Name { get; }

    /// <summary>Whether there are several values, of which each must be as the constraints say.</summary>
    public bool IsCollection { get; }

    /// <summary>Whether the value is kept out of messages.</summary>
    public bool IsSensitive { get; }

    public NumberConstraint? Number { get; }

    /// <summary>How many values there must be.</summary>
    public SizeLimit? Items { get; }

    public ImmutableArray<TextConstraint> Texts { get; }

    /// <summary>How many bytes all texts in the values may have; null for any number.</summary>
    public SizeLimit? Total { get; init; }

    /// <summary>When the constraints hold, as the end of a sentence; empty for always.</summary>
    public string Condition { get; init; } = "";

    /// <summary>A text that is good in every respect and probably meant; null where none is found.</summary>
    public string? Suggest(TextConstraint broken, string text) =>
        IsSensitive ? null : broken.Candidates(text).FirstOrDefault(candidate => candidate != text && Texts.All(constraint => constraint.Find(candidate) is null));
}
