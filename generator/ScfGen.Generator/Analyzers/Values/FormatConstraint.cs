using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ScfGen.Checks;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>A named format of a text.</summary>
internal sealed class FormatConstraint : TextConstraint
{
    private readonly string _format;
    private readonly string? _says;

    private FormatConstraint(DiagnosticDescriptor rule, string format, string? says)
        : base(rule)
    {
        _format = format;
        _says = says;
    }

    /// <summary>Makes the constraint of a format; null for one that is not known here.</summary>
    public static FormatConstraint? Create(string format, string? says) => format switch
    {
        "handler" => new FormatConstraint(ValueRules.HandlerFormat, format, says),
        "cron7" or "cron-trigger" => new FormatConstraint(ValueRules.CronExpression, format, says),
        "json" or "json-string-map" or "base64" or "date-time" => new FormatConstraint(ValueRules.TextFormat, format, says),
        _ => null,
    };

    // Of a cron expression in a JSON object, the object itself may be what is wrong.
    public override DiagnosticDescriptor RuleFor(string text) =>
        _format == "cron-trigger" && CronTriggerFormat.IsObject(text) && JsonFormat.Find(text, JsonContent.Any) is not null
            ? ValueRules.TextFormat
            : base.RuleFor(text);

    public override string? Find(string text) => FormatCheck.Find(_format, text) is { } problem ? Clause.Of(problem, _says) : null;

    // The check of cron expressions quotes the field that is wrong.
    public override string WithoutValue(string clause) => _format switch
    {
        "cron7" => "it must be a cron expression of seven fields",
        "cron-trigger" => "it must be a cron expression of five or seven fields",
        _ => clause,
    };

    public override IEnumerable<string> Candidates(string text) => _format switch
    {
        "handler" => HandlerCandidates.For(text),
        "cron7" or "cron-trigger" => CronCandidates.For(text),
        "date-time" => DateTimeCandidates.For(text),
        _ => TextSize.Shorter(text),
    };
}
