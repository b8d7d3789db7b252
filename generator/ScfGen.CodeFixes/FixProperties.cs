using System.Linq;
using Microsoft.CodeAnalysis;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.CodeFixes;

/// <summary>What analyzers tell fixes in the properties of a diagnostic.</summary>
internal static class FixProperties
{
    public const string Lower = ValueRules.LowerProperty;
    public const string Upper = ValueRules.UpperProperty;
    public const string Suggestion = ValueRules.SuggestionProperty;
    public const string Max = ValueRules.MaxProperty;
    public const string Unit = ValueRules.UnitProperty;
    public const string Members = MemberRules.MembersProperty;
    public const string Missing = MemberRules.MissingProperty;
    public const string Forbidden = MemberRules.ForbiddenProperty;
    public const string Required = MemberRules.RequiredProperty;
    public const string Variable = UsageRules.VariableProperty;

    /// <summary>A property's value; null where there is none.</summary>
    public static string? Get(Diagnostic diagnostic, string name) =>
        diagnostic.Properties.TryGetValue(name, out string? value) ? value : null;

    /// <summary>The paths of members in a property.</summary>
    public static string[] GetPaths(Diagnostic diagnostic, string name) =>
        Get(diagnostic, name) is { } value ? value.Split(';').Where(static path => path.Length > 0).Distinct().ToArray() : [];
}
