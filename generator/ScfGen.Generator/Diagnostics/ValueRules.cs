using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Diagnostics;

/// <summary>The rules about single values. Each has a page under docs/rules.</summary>
internal static class ValueRules
{
    /// <summary>The key of a diagnostic's property: the nearest allowed number below.</summary>
    public const string LowerProperty = "Lower";

    /// <summary>The key of a diagnostic's property: the nearest allowed number above.</summary>
    public const string UpperProperty = "Upper";

    /// <summary>The key of a diagnostic's property: a good text.</summary>
    public const string SuggestionProperty = "Suggestion";

    /// <summary>The key of a diagnostic's property: the largest allowed count, where there is too much.</summary>
    public const string MaxProperty = "Max";

    /// <summary>The key of a diagnostic's property: what is counted, which is <c>characters</c>, <c>bytes</c> or <c>items</c>.</summary>
    public const string UnitProperty = "Unit";

    private const string Category = "ScfGen.Values";

    // The member, its value, what is wrong with it, and what to do.
    private const string CannotBe = "{0} cannot be {1}: {2}{3}";

    public static readonly DiagnosticDescriptor NumberRange = Create(
        RuleIds.NumberRange, "A number is outside its range or between its steps", CannotBe);

    // A warning, since the document does not tell of the handlers of all runtimes: those of Go are one name.
    public static readonly DiagnosticDescriptor HandlerFormat = Create(
        RuleIds.HandlerFormat, "A handler is not of the form that the service takes", CannotBe, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor TextPattern = Create(
        RuleIds.TextPattern, "A text does not match its pattern", CannotBe);

    // A warning, since a service learns values that no document lists; reported as an error where the set is closed.
    public static readonly DiagnosticDescriptor KnownValues = Create(
        RuleIds.KnownValues, "A value is outside its documented set", "{0} has no documented value {1}; {2}{3}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor SizeLimit = Create(
        RuleIds.SizeLimit, "A text or a list is beyond its limit", CannotBe);

    public static readonly DiagnosticDescriptor CronExpression = Create(
        RuleIds.CronExpression, "A cron expression is not valid", CannotBe);

    public static readonly DiagnosticDescriptor TextFormat = Create(
        RuleIds.TextFormat, "A text is not valid JSON or Base64, or no date", CannotBe);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(
        NumberRange, HandlerFormat, TextPattern, KnownValues, SizeLimit, CronExpression, TextFormat);

    /// <summary>The rules about what a member's value must be only because of another member.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfLimits { get; } = ImmutableArray.Create(
        HandlerFormat, TextPattern, SizeLimit, CronExpression, TextFormat);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: Rules.HelpLink(id));
}
