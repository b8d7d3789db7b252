using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Diagnostics;

/// <summary>The rules about the use of clients, their regions and their errors.</summary>
internal static class UsageRules
{
    /// <summary>The key of a diagnostic's property: the text that is probably meant.</summary>
    public const string SuggestionProperty = "Suggestion";

    /// <summary>The key of a diagnostic's property: the environment variable to read instead.</summary>
    public const string VariableProperty = "Variable";

    private const string Values = "ScfGen.Values";
    private const string Usage = "ScfGen.Usage";
    private const string Performance = "Performance";

    public static readonly DiagnosticDescriptor Region = Create(
        RuleIds.Region, "The region is not supported", "'{0}' is no region that {1} supports{2}", Values);

    public static readonly DiagnosticDescriptor ErrorCode = Create(
        RuleIds.ErrorCode, "The error code is never returned", "'{0}' is no documented error code of {1}, so this never matches{2}", Usage);

    public static readonly DiagnosticDescriptor SecretInSource = Create(
        RuleIds.SecretInSource,
        "A secret is written in source",
        "A {0} is written in source, where everyone who gets the code can read it; read it from the environment variable {1} or from a secret store",
        Usage);

    public static readonly DiagnosticDescriptor ClientPerCall = Create(
        RuleIds.ClientPerCall,
        "A client is created again and again",
        "A {0} is created {1}; create one and keep it, since it holds the connections and is safe for concurrent use",
        Performance);

    private static DiagnosticDescriptor Create(string id, string title, string message, string category) =>
        new(id, title, message, category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Rules.HelpLink(id));
}
