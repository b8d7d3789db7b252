using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Microsoft.CodeAnalysis;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Spec;

/// <summary>What is wrong between a spec file and the project around it.</summary>
internal static class ProjectIssues
{
    /// <summary>Finds that the project's C# version is too old.</summary>
    public static SpecIssue? ForLanguage(string path, LanguageVersion? version) =>
        version is { } actual and < LanguageVersion.CSharp12 ? At(path, Rules.LanguageVersion, actual.ToDisplayString()) : null;

    /// <summary>Finds that an earlier file of the project generates the same client.</summary>
    public static SpecIssue? ForSameClient(SpecResult result, IEnumerable<SpecResult> earlier)
    {
        if (result.Model?.Info is not { } info)
        {
            return null;
        }

        // Names of emitted files are compared without case, and so are clients.
        SpecResult? other = earlier.FirstOrDefault(
            other => string.Equals(other.Model?.Info.FullClientName, info.FullClientName, StringComparison.OrdinalIgnoreCase));
        return other is null ? null : At(result.Path, Rules.SameClientTwice, info.Namespace, info.ClientName, other.Path);
    }

    private static SpecIssue At(string path, DiagnosticDescriptor rule, params string[] arguments) =>
        new(rule, path, default, default, arguments.ToEquatableArray());
}
