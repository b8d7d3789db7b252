using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Generator.Tests;

/// <summary>For every constraint of the shipped spec: the values on both sides of its boundaries, at every kind of place where one can write a value.</summary>
public sealed class ConstraintBoundaryTests
{
    public static TheoryData<string> Places => new(ValuePlaces.Names);

    [Theory]
    [MemberData(nameof(Places))]
    public async Task ValuesOnBothSides_AreToldApart(string place)
    {
        ImmutableArray<JudgedValue> judged = await PlacedValues.JudgeAsync(UserProject.Empty, place, Values());

        Expect.None(judged.SelectMany(Differences));
        Assert.Contains(judged, static value => value.Rules.Length == 0);
        Assert.Contains(judged, static value => value.Rules.Length > 0);
    }

    [Fact]
    public async Task ClientInTheSameProject_GivesTheSame()
    {
        var project = (CSharpCompilation)ShippedSpec.Compiled.Compilation;

        ImmutableArray<JudgedValue> judged = await PlacedValues.JudgeAsync(project, "object initialiser", Values());

        Expect.None(judged.SelectMany(Differences));
        Assert.Contains(judged, static value => value.Rules.Length > 0);
    }

    [Fact]
    public void EveryConstraint_HasValuesOnBothSides() => Expect.None(
        from member in RequestMembers.Constrained
        from key in RequestMembers.KeysOf(member)
        where !IsBeyondLiterals(member.Definition, key)
        from isBroken in new[] { true, false }
        where !BoundaryValues.Of(member)
            .Any(value => SpecOracle.Broken(member.Definition, value).Contains(SpecOracle.RuleOf(member.Definition, key)) == isBroken)
        select $"{member.Place}: no value {(isBroken ? "breaks" : "keeps")} its {key}");

    private static IEnumerable<(RequestMember Member, MemberValue Value)> Values() =>
        RequestMembers.Constrained.SelectMany(static member => BoundaryValues.Of(member).Select(value => (member, value)));

    private static IEnumerable<string> Differences(JudgedValue judged)
    {
        string expected = string.Join(' ', SpecOracle.Broken(judged.Member.Definition, judged.Value));
        string reported = string.Join(' ', judged.Rules);
        if (expected != reported)
        {
            yield return $"{judged.Member.Place}: expected '{expected}', reported '{reported}': {judged.Placed.Code}";
        }

        foreach (Diagnostic diagnostic in judged.Diagnostics)
        {
            string shown = CodeLines.TextAt(diagnostic);
            if (!judged.Placed.Shown.Contains(shown))
            {
                yield return $"{judged.Member.Place}: {diagnostic.Id} stands at {shown}: {judged.Placed.Code}";
            }
        }
    }

    private static bool IsBeyondLiterals(JsonElement member, string key) =>
        key == "bytes" && member.GetProperty(key).GetProperty("max").GetInt64() > BoundaryValues.LongestLiteral;
}
