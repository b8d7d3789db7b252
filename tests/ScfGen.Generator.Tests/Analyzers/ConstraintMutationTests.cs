using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Generator.Tests;

/// <summary>Who edits a limit in the spec changes what is reported: no limit is anywhere else.</summary>
public sealed class ConstraintMutationTests
{
    private const string Place = "assignment";

    [Fact]
    public async Task EveryEditedConstraint_ChangesTheReports()
    {
        string edited = ConstraintEdits.EditAll(ShippedSpec.Text);
        (RequestMember Before, RequestMember After)[] members =
        [
            .. RequestMembers.Shipped.Zip(RequestMembers.Of(edited)).Where(static pair => RequestMembers.KeysOf(pair.First).Length > 0),
        ];
        ImmutableArray<JudgedValue> before = await JudgeAsync(UserProject.Empty, members, static pair => pair.Before);
        ImmutableArray<JudgedValue> after = await JudgeAsync(UserProject.Beside(SpecProject.Of(edited)), members, static pair => pair.After);

        Expect.None(
            from pair in members
            from key in RequestMembers.KeysOf(pair.Before)
            let rules = new[] { SpecOracle.RuleOf(pair.Before.Definition, key), SpecOracle.RuleOf(pair.After.Definition, key) }
            where !before.Zip(after).Any(judged =>
                judged.First.Member.Place == pair.Before.Place && !judged.First.Rules.Intersect(rules).SequenceEqual(judged.Second.Rules.Intersect(rules)))
            select $"{pair.Before.Place}: nothing depends on its {key}");
    }

    [Fact]
    public async Task EditedConstraints_HoldAtTheirNewBoundaries()
    {
        string edited = ConstraintEdits.EditAll(ShippedSpec.Text);

        ImmutableArray<JudgedValue> judged = await PlacedValues.JudgeAsync(
            UserProject.Beside(SpecProject.Of(edited)),
            Place,
            RequestMembers.Of(edited).SelectMany(static member => BoundaryValues.Of(member).Select(value => (member, value))));

        Expect.None(judged
            .Where(static value => !value.Rules.SequenceEqual(SpecOracle.Broken(value.Member.Definition, value.Value)))
            .Select(static value => $"{value.Member.Place}: reported '{string.Join(' ', value.Rules)}': {value.Placed.Code}"));
    }

    [Fact]
    public void EveryConstraint_IsEdited()
    {
        string edited = ConstraintEdits.EditAll(ShippedSpec.Text);

        Expect.None(
            from pair in RequestMembers.Shipped.Zip(RequestMembers.Of(edited))
            from key in RequestMembers.KeysOf(pair.First)
            where JsonElement.DeepEquals(pair.First.Definition.GetProperty(key), pair.Second.Definition.GetProperty(key))
            select $"{pair.First.Place}: its {key} stayed as it was");
    }

    // The values of both specs, so that the two runs can be compared one by one.
    private static Task<ImmutableArray<JudgedValue>> JudgeAsync(
        CSharpCompilation project, (RequestMember Before, RequestMember After)[] members, Func<(RequestMember Before, RequestMember After), RequestMember> choose) =>
        PlacedValues.JudgeAsync(
            project,
            Place,
            members.SelectMany(pair => BoundaryValues.Of(pair.Before).Concat(BoundaryValues.Of(pair.After)).Select(value => (choose(pair), value))));
}
