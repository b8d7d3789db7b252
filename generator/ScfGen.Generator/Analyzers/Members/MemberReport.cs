using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScfGen.Generator.Analyzers.Operations;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>Makes the diagnostics about members that are missing or refused.</summary>
internal static class MemberReport
{
    public static ImmutableDictionary<string, string?> NoProperties { get; } = ImmutableDictionary<string, string?>.Empty;

    public static ImmutableDictionary<string, string?> Property(string key, string value) => NoProperties.Add(key, value);

    /// <param name="clause">What is wrong, and with which value.</param>
    public static void Report(
        ReportContext context, MemberRule rule, Location location, ImmutableDictionary<string, string?> properties, string clause) =>
        context.ReportDiagnostic(Diagnostic.Create(MemberRules.Dependent, location, properties, clause, rule.Says));
}
