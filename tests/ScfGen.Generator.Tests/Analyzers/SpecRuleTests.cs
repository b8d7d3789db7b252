using System.Reflection;
using System.Runtime.Loader;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Tests;

/// <summary>Every rule between members that the shipped spec has, judged by the analyzer and by the generated Validate.</summary>
public sealed class SpecRuleTests
{
    private static readonly Lazy<RuleCase[]> s_cases = new(static () => [.. new RuleCases(SpecReading.ModelOf(ShippedSpec.Text)).All()]);

    [Fact]
    public async Task RightAndWrongExamples_AreToldApart()
    {
        (RuleCase Example, string Reported)[] judged = await JudgedRules.JudgeAsync(UserProject.Empty, s_cases.Value);

        Expect.None(judged
            .Where(static row => row.Reported != row.Example.Broken)
            .Select(static row => $"{row.Example.Name} expected '{row.Example.Broken}', reported '{row.Reported}': {row.Example.Code}"));
    }

    [Fact]
    public void RightAndWrongExamples_AreToldApartAtRunTime()
    {
        using var image = new MemoryStream();
        Assert.True(CodeLines.Compile(UserProject.Empty, JudgedRules.Pieces(s_cases.Value), out _).Emit(image).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext(null, isCollectible: true);
        context.Resolving += static (_, name) => name.Name == ShippedSpec.Compiled.Assembly.GetName().Name ? ShippedSpec.Compiled.Assembly : null;
        Type pieces = context.LoadFromStream(image).GetType(CodeLines.ClassName, throwOnError: true)!;

        Expect.None(
            from row in s_cases.Value.Select(static (example, i) => (Example: example, Number: i))
            let made = (IValidatable)pieces.GetMethod($"M{row.Number}", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, null)!
            let isRefused = Validator.Check(made, ValidationMode.Documented).Any(static violation => violation.Message.StartsWith("breaks a rule", StringComparison.Ordinal))
            where isRefused != (row.Example.Broken.Length > 0)
            select $"{row.Example.Name} {(isRefused ? "refused" : "accepted")}: {row.Example.Code}");
        context.Unload();
    }

    [Fact]
    public void EveryRule_HasRightAndWrongExamples()
    {
        ServiceModel model = SpecReading.ModelOf(ShippedSpec.Text);
        string[] rules =
        [
            .. model.Actions.Select(static action => action.Request)
                .Concat(model.Types.Select(static type => type.Class))
                .SelectMany(static owner => owner.Rules.Where(static rule => rule.Kind != RuleKind.Limits).Select(rule => $"{owner.Name}: {rule.Says}"))
                .Distinct(),
        ];

        Assert.NotEmpty(rules);
        Expect.None(rules.Where(static rule =>
            !s_cases.Value.Any(example => example.Name == rule && example.Broken.Length == 0)
            || !s_cases.Value.Any(example => example.Name == rule && example.Broken.Length > 0)));
    }
}
