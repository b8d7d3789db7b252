using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Diagnostics;

/// <summary>The rules about members that depend on each other.</summary>
internal static class MemberRules
{
    /// <summary>The key of a diagnostic's property: the paths of the members that are set together, joined with ';'.</summary>
    public const string MembersProperty = "Members";

    /// <summary>The key of a diagnostic's property: the paths of the members that are to be added, joined with ';'.</summary>
    public const string MissingProperty = "Missing";

    /// <summary>The key of a diagnostic's property: the path of the member whose value is to be removed.</summary>
    public const string ForbiddenProperty = "Forbidden";

    /// <summary>The key of a diagnostic's property: the value that a member is to have.</summary>
    public const string RequiredProperty = "Required";

    private const string Category = "ScfGen.Values";

    public static readonly DiagnosticDescriptor Exclusive = Create(
        RuleIds.ExclusiveMembers, "Members that exclude each other are set together", "{0} cannot be set together with {1}, so keep one of them: {2}");

    public static readonly DiagnosticDescriptor Dependent = Create(
        RuleIds.DependentMembers, "A member is missing or has a value that is refused, because of another member or at all", "{0}: {1}");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(Exclusive, Dependent);

    private static DiagnosticDescriptor Create(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Rules.HelpLink(id));
}
