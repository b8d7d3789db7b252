using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Diagnostics;

/// <summary>The rules about spec files and the configuration. Each has a page under docs/rules.</summary>
internal static class Rules
{
    private const string Category = "ScfGen.Spec";

    public static readonly DiagnosticDescriptor NoSpec = Create(
        RuleIds.NoSpec,
        "The project has no spec file",
        "ScfGen generates nothing, since the project names no spec file. Add <ScfSpec Include=\"my-spec.json\" /> to the project, or <ScfGenBundledSpec>scf-2018-04-16</ScfGenBundledSpec> for the spec that the package carries.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor MalformedJson = Create(
        RuleIds.MalformedJson, "The spec file is not valid JSON", "The spec file is not valid JSON: {0}");

    public static readonly DiagnosticDescriptor UnknownKey = Create(
        RuleIds.UnknownKey, "Unknown key in the spec file", "'{0}' is no key of {1}{2}");

    public static readonly DiagnosticDescriptor WrongKind = Create(
        RuleIds.WrongKind, "Wrong kind of value in the spec file", "'{0}' must be {1}, and this is {2}");

    public static readonly DiagnosticDescriptor DuplicateMember = Create(
        RuleIds.DuplicateMember, "Duplicate member in the spec file", "'{0}' stands here twice; the first one counts, so remove or rename this one");

    public static readonly DiagnosticDescriptor UnresolvedType = Create(
        RuleIds.UnresolvedType, "Unresolved type in the spec file", "There is no type or enum '{0}' in this spec{1}");

    public static readonly DiagnosticDescriptor IllegalIdentifier = Create(
        RuleIds.IllegalIdentifier, "No C# identifier can be made of a name in the spec file", "'{0}' cannot be {1}: {2}");

    public static readonly DiagnosticDescriptor NameClash = Create(
        RuleIds.NameClash, "Two things in the spec file get the same C# name", "'{0}' would get the C# name {1}, which {2} has already; {3}");

    public static readonly DiagnosticDescriptor UnsupportedFormat = Create(
        RuleIds.UnsupportedFormat, "Unsupported format number in the spec file", "This version of ScfGen reads spec files of format 1, and this one is of format {0}; update the package, or write the file in format 1");

    public static readonly DiagnosticDescriptor EmptyFile = Create(
        RuleIds.EmptyFile, "The spec file is empty", "The spec file is empty; a spec begins with { \"format\": 1, \"service\": { … } }");

    public static readonly DiagnosticDescriptor FileTooLarge = Create(
        RuleIds.FileTooLarge, "The spec file is too large", "The spec file has more than 64 MiB; split it by service, or leave out what is not called");

    public static readonly DiagnosticDescriptor UnreadableFile = Create(
        RuleIds.UnreadableFile, "The spec file cannot be read", "The spec file '{0}' cannot be read; check that it exists, is text, and may be opened");

    public static readonly DiagnosticDescriptor MissingKey = Create(
        RuleIds.MissingKey, "Missing key in the spec file", "'{0}' is missing in {1}");

    public static readonly DiagnosticDescriptor InvalidValue = Create(
        RuleIds.InvalidValue, "A value in the spec file is not allowed", "'{0}' cannot be {1}: {2}");

    public static readonly DiagnosticDescriptor UnresolvedName = Create(
        RuleIds.UnresolvedName, "A name in the spec file refers to nothing", "There is no {0} '{1}' {2}{3}");

    public static readonly DiagnosticDescriptor LanguageVersion = Create(
        RuleIds.LanguageVersion, "The project's C# version is too old for generated clients", "ScfGen generates nothing, since generated clients need C# 12 or later and this project is compiled as C# {0}; set <LangVersion>12</LangVersion> or target net8.0 or later");

    public static readonly DiagnosticDescriptor InvalidSetting = Create(
        RuleIds.InvalidSetting, "A setting of a spec file is not valid", "The metadata {0} of this ScfSpec is '{1}'; {2}");

    public static readonly DiagnosticDescriptor SameClientTwice = Create(
        RuleIds.SameClientTwice, "Two spec files generate the same client", "This spec generates {0}.{1}Client, and so does '{2}'; only that one is generated, until one of them gets a Namespace of its own");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(
        NoSpec, MalformedJson, UnknownKey, WrongKind, DuplicateMember, UnresolvedType, IllegalIdentifier, NameClash, UnsupportedFormat, EmptyFile,
        FileTooLarge, UnreadableFile, MissingKey, InvalidValue, UnresolvedName, LanguageVersion, InvalidSetting, SameClientTwice);

    /// <summary>The address of a rule's page.</summary>
    public static string HelpLink(string id) => $"https://github.com/scfgen/scfgen/blob/main/docs/rules/{id}.md";

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpLink(id));
}
