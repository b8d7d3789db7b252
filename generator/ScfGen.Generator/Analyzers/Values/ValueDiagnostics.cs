using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>Makes the diagnostics, with what the fixes need.</summary>
internal static class ValueDiagnostics
{
    private const string Hidden = "this value";

    /// <summary>Judges a text by one of a member's constraints; null where it is good.</summary>
    public static Diagnostic? OfText(MemberConstraints member, TextConstraint constraint, string text, Location location)
    {
        if (constraint.Find(text) is not { } clause)
        {
            return null;
        }

        string? suggestion = member.Suggest(constraint, text);
        ImmutableDictionary<string, string?> properties = constraint.Exceeded(text) is { } limit ? OfLimit(limit) : ImmutableDictionary<string, string?>.Empty;
        if (suggestion is not null)
        {
            properties = properties.Add(ValueRules.SuggestionProperty, suggestion);
        }

        string shown = member.IsSensitive ? Hidden : DisplayText.Quote(text);
        return Diagnostic.Create(
            constraint.RuleFor(text),
            location,
            constraint.Severity,
            additionalLocations: null,
            properties,
            member.Name,
            shown + member.Condition,
            member.IsSensitive ? constraint.WithoutValue(clause) : clause,
            constraint.Advice(text, suggestion));
    }

    /// <summary>Judges a number; null where it is good.</summary>
    /// <param name="text">The number as it is shown; null where it is shown as it is.</param>
    public static Diagnostic? OfNumber(MemberConstraints member, NumberConstraint constraint, decimal number, string? text, Location location)
    {
        if (constraint.Find(number) is not { } clause)
        {
            return null;
        }

        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        string advice = "";
        if (!member.IsSensitive)
        {
            (decimal? lower, decimal? upper) = constraint.Nearest(number);
            if (lower is { } below)
            {
                properties = properties.Add(ValueRules.LowerProperty, DisplayText.Number(below));
                advice = "; use " + DisplayText.Number(below);
            }

            if (upper is { } above)
            {
                properties = properties.Add(ValueRules.UpperProperty, DisplayText.Number(above));
                advice += (lower is null ? "; use " : " or ") + DisplayText.Number(above);
            }
        }

        string shown = member.IsSensitive ? Hidden : text ?? DisplayText.Number(number);
        return Diagnostic.Create(ValueRules.NumberRange, location, properties, member.Name, shown, clause, advice);
    }

    /// <summary>Judges how many items a list has; null where that is good.</summary>
    public static Diagnostic? OfCount(MemberConstraints member, SizeLimit limit, long count, Location location)
    {
        if (limit.Find(count) is not { } clause)
        {
            return null;
        }

        bool isTooMuch = count > limit.Max;
        return Diagnostic.Create(
            ValueRules.SizeLimit,
            location,
            isTooMuch ? OfLimit(limit) : ImmutableDictionary<string, string?>.Empty,
            member.Name,
            "this list" + member.Condition,
            clause,
            isTooMuch ? "; leave out " + DisplayText.Count(count - limit.Max) : "");
    }

    /// <summary>Judges how many bytes the texts in a list have; null where that is good.</summary>
    public static Diagnostic? OfTotal(MemberConstraints member, SizeLimit limit, TextTotal total, Location location) =>
        limit.Find(total.Bytes) is not { } clause
            ? null
            : Diagnostic.Create(
                ValueRules.SizeLimit,
                location,
                OfLimit(limit),
                member.Name,
                "this list",
                clause,
                $"; shorten its texts by {DisplayText.Count(total.Bytes - limit.Max)}{(total.IsAll ? "" : " or more")}");

    private static ImmutableDictionary<string, string?> OfLimit(SizeLimit limit) =>
        ImmutableDictionary<string, string?>.Empty
            .Add(ValueRules.MaxProperty, DisplayText.Count(limit.Max))
            .Add(ValueRules.UnitProperty, limit.Unit);
}
