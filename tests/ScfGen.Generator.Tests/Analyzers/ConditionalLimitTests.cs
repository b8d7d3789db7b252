using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypeKind = ScfGen.Generator.Model.TypeKind;

namespace ScfGen.Generator.Tests;

/// <summary>What members of the shipped spec must be under a condition: both sides of each limit, with the condition and without it.</summary>
public sealed class ConditionalLimitTests
{
    private const string Other = "other";

    private static readonly string[] s_ids = ["SCF1001", "SCF1002", "SCF1003", "SCF1005", "SCF1008", "SCF1009"];

    private static readonly Dictionary<string, Func<ConditionalLimit, (string Name, string Value)[], int, string>> s_places = new()
    {
        ["object initialiser"] = static (limit, settings, number) => $"static object M{number}() => new {limit.Member.Owner} {limit.Member.Initializer(settings)};",
        ["assignments that follow"] = static (limit, settings, number) =>
            $"static void M{number}() {{ {limit.Member.Owner} x = new() {limit.Member.Initializer()}; {string.Concat(settings.Select(static setting => $"x.{setting.Name} = {setting.Value}; "))}Take(x); }}",
        ["one of either"] = static (limit, settings, number) =>
            $"static void M{number}() {{ var x = new {limit.Member.Owner} {limit.Member.Initializer(settings[..^1])}; x.{settings[^1].Name} = {settings[^1].Value}; Take(x); }}",
    };

    public static TheoryData<string> Places => new(s_places.Keys);

    [Theory]
    [MemberData(nameof(Places))]
    public async Task ValuesOnBothSides_AreToldApart(string place) =>
        Expect.None(await DifferencesAsync(UserProject.Empty, place, ConditionalLimit.Of(ShippedSpec.Text)));

    [Fact]
    public async Task EditedLimits_HoldAtTheirNewBoundaries()
    {
        string edited = ConstraintEdits.EditAll(ShippedSpec.Text);

        Expect.None(await DifferencesAsync(UserProject.Beside(SpecProject.Of(edited)), "object initialiser", ConditionalLimit.Of(edited)));
    }

    [Fact]
    public void Validate_TellsThemApartAsWell() => Expect.None(
        from limit in ConditionalLimit.Of(ShippedSpec.Text)
        from value in limit.Values()
        from condition in new[] { limit.Value, Other }
        where IsRefused(limit, condition, value) != (limit.Broken(value, condition == limit.Value).Length > 0)
        select $"{limit.Place}, and it is {condition}: {Shown(value.Value)}");

    [Fact]
    public void EveryLimit_HasValuesOnBothSides()
    {
        ConditionalLimit[] limits = [.. ConditionalLimit.Of(ShippedSpec.Text)];

        Assert.NotEmpty(limits);
        Expect.None(
            from limit in limits
            from isRefused in new[] { true, false }
            where !limit.Values().Any(value =>
                SpecOracle.Broken(limit.Member.Definition, value).Length == 0 && (SpecOracle.Broken(limit.Limit, value).Length > 0) == isRefused)
            select $"{limit.Place}: no value {(isRefused ? "breaks" : "keeps")} it alone");
    }

    private static async Task<IEnumerable<string>> DifferencesAsync(CSharpCompilation project, string place, IEnumerable<ConditionalLimit> limits)
    {
        var rows = new List<(string Code, string Expected)>();
        foreach (ConditionalLimit limit in limits)
        {
            foreach (MemberValue value in limit.Values())
            {
                foreach ((string condition, bool isMet) in Conditions(limit))
                {
                    (string Name, string Value)[] settings =
                        [(limit.Condition.Name, condition), (limit.Member.Name, ValuePlaces.Spell(limit.Member, value))];
                    rows.Add((s_places[place](limit, settings, rows.Count), limit.Broken(value, isMet)));
                }
            }
        }

        ILookup<int, Diagnostic> diagnostics = await CodeLines.AnalyzeAsync(project, rows.Select(static row => row.Code));
        return
            from row in rows.Select((row, i) => (row.Code, row.Expected, Reported: Ids(diagnostics[i])))
            where row.Expected != row.Reported
            select $"expected '{row.Expected}', reported '{row.Reported}': {Shown(row.Code)}";
    }

    // The value in several spellings, another one, and one that is not known.
    private static IEnumerable<(string Code, bool IsMet)> Conditions(ConditionalLimit limit)
    {
        string value = CSharpText.Of(limit.Value);
        yield return (value, true);
        yield return (CSharpText.Of(Other), false);
        yield return ($"Any<{limit.Condition.Type}>()", false);
        if (limit.Condition.Member.Type.Kind == TypeKind.Enum)
        {
            yield return ($"new {limit.Condition.Type}({value})", true);
        }
    }

    private static bool IsRefused(ConditionalLimit limit, string condition, MemberValue value)
    {
        object request = RequestObjects.Create(limit.Member);
        RequestObjects.Set(request, limit.Condition, condition);
        RequestObjects.Set(request, limit.Member, value.Value);
        return RequestObjects.Violations(request, limit.Member).Length > 0;
    }

    private static string Ids(IEnumerable<Diagnostic> diagnostics) => string.Join(
        ' ', diagnostics.Select(static diagnostic => diagnostic.Id).Where(static id => s_ids.Contains(id)).Distinct().Order(StringComparer.Ordinal));

    private static string Shown(object value)
    {
        const int Length = 300;
        string text = value.ToString()!;
        return text.Length <= Length ? text : text[..Length] + "…";
    }
}
