using ScfGen.Generator.Model;

namespace ScfGen.Generator.Tests;

/// <summary>Who edits a rule between members in the spec changes what is reported: no number and no value is anywhere else.</summary>
public sealed class RuleMutationTests
{
    private static readonly RuleKind[] s_edited = [RuleKind.Forbids, RuleKind.Equal, RuleKind.Sum, RuleKind.Within, RuleKind.Ascending];

    private static readonly Lazy<string> s_spec = new(static () => ConstraintEdits.EditAll(ShippedSpec.Text));

    [Fact]
    public async Task EditedRules_HoldAtTheirNewBoundaries()
    {
        RuleCase[] examples = [.. new RuleCases(SpecReading.ModelOf(s_spec.Value)).All()];

        (RuleCase Example, string Reported)[] judged = await JudgedRules.JudgeAsync(UserProject.Beside(SpecProject.Of(s_spec.Value)), examples);

        Expect.None(judged
            .Where(static row => row.Reported != row.Example.Broken)
            .Select(static row => $"{row.Example.Name} expected '{row.Example.Broken}', reported '{row.Reported}': {row.Example.Code}"));
    }

    [Fact]
    public async Task EveryEditedRule_ChangesTheReports()
    {
        ServiceModel model = SpecReading.ModelOf(ShippedSpec.Text);
        string[] edited =
        [
            .. model.Actions.Select(static action => action.Request)
                .Concat(model.Types.Select(static type => type.Class))
                .SelectMany(static owner => owner.Rules.Where(static rule => s_edited.Contains(rule.Kind)).Select(rule => $"{owner.Name}: {rule.Says}")),
        ];

        (RuleCase Example, string Reported)[] judged = await JudgedRules.JudgeAsync(
            UserProject.Beside(SpecProject.Of(s_spec.Value)), [.. new RuleCases(model).All()]);

        Assert.NotEmpty(edited);
        Expect.None(edited.Where(rule => !judged.Any(row => row.Example.Name == rule && row.Reported != row.Example.Broken)));
    }
}
