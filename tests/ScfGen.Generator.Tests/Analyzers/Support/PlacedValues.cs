using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Generator.Tests;

/// <summary>Analyzes values for members, all at one kind of place.</summary>
internal static class PlacedValues
{
    // Of single values. A value that is set alone may break other rules about its member, which are not the question here.
    private static readonly string[] s_rules = ["SCF1001", "SCF1002", "SCF1003", "SCF1004", "SCF1005", "SCF1008", "SCF1009"];

    /// <summary>Analyzes the values that can stand at a place.</summary>
    public static async Task<ImmutableArray<JudgedValue>> JudgeAsync(
        CSharpCompilation project, string place, IEnumerable<(RequestMember Member, MemberValue Value)> values)
    {
        var rows = new List<(RequestMember Member, MemberValue Value, PlacedValue Placed)>();
        foreach ((RequestMember member, MemberValue value) in values)
        {
            if (ValuePlaces.Write(place, member, value, rows.Count) is { } placed)
            {
                rows.Add((member, value, placed));
            }
        }

        ILookup<int, Diagnostic> diagnostics = await CodeLines.AnalyzeAsync(project, rows.Select(static row => row.Placed.Code));
        return
        [
            .. rows.Select((row, i) => new JudgedValue(
                row.Member, row.Value, row.Placed, [.. diagnostics[i].Where(static diagnostic => s_rules.Contains(diagnostic.Id))])),
        ];
    }
}
