using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Tests;

/// <summary>A value, and what analyzers report of it.</summary>
internal sealed record JudgedValue(RequestMember Member, MemberValue Value, PlacedValue Placed, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The rules that the value breaks.</summary>
    public string[] Rules => [.. Diagnostics.Select(static diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal)];
}
