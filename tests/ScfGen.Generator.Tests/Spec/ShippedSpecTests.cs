using System.Text.Json;
using ScfGen.Generator.Model;
using ScfGen.Generator.Spec;

namespace ScfGen.Generator.Tests;

/// <summary>The shipped spec is without mistakes, and as large as its README says.</summary>
public sealed class ShippedSpecTests
{
    private static readonly Lazy<SpecResult> s_result = new(static () => SpecReading.Of(ShippedSpec.Text));

    private static ServiceModel Model => s_result.Value.Model!;

    [Fact]
    public void Spec_HasNoMistakes() => Expect.None(s_result.Value.Issues.Select(static issue => issue.ToDiagnostic().ToString()));

    [Fact]
    public void Actions_AreThoseOfTheDocument()
    {
        Assert.Equal(45, Model.Actions.Count);
        Assert.Equal(11, Model.Actions.Count(static action => action.RequiresRegion));
        Assert.Equal(247, Model.Actions.Sum(static action => action.Request.Members.Count));
        Assert.Equal(67, Model.Actions.Sum(static action => action.Request.Members.Count(static member => member.IsRequired)));
        Assert.Equal(781, Model.Actions.Sum(static action => action.Errors.Count));
        Assert.Equal(277, Model.Actions.SelectMany(static action => action.Errors).Distinct().Count());
        Assert.Equal("GetFunctionLogs", Assert.Single(Model.Actions, static action => action.Deprecated is not null).WireName);
        Assert.Equal(18, Assert.Single(Model.Actions, static action => action.Regions.Count > 0).Regions.Count);
    }

    [Fact]
    public void Answers_AreThoseOfTheDocument()
    {
        using var spec = JsonDocument.Parse(ShippedSpec.Text);
        JsonElement[] outputs = [.. spec.RootElement.GetProperty("actions").EnumerateObject().Select(static action => action.Value.GetProperty("output"))];

        Assert.Equal(146, outputs.Sum(static output => output.EnumerateObject().Count()));
        Assert.All(outputs, static output => Assert.Equal("string", output.GetProperty("RequestId").GetProperty("type").GetString()));

        // The base of responses has the request's ID.
        Assert.Equal(146 - 45, Model.Actions.Sum(static action => action.Response.Members.Count));
    }

    [Fact]
    public void TypesAndValues_AreThoseOfTheDocument()
    {
        Assert.Equal(48, Model.Types.Count);
        Assert.Equal(15, Model.Types.Count(static type => type.Source is not null));
        Assert.Equal(231, Model.Types.Sum(static type => type.Class.Members.Count));
        Assert.Equal(30, Model.Enums.Count);
        Assert.Equal(93, Model.Enums.Sum(static set => set.Values.Count));
        Assert.Equal(307, Model.Errors.Count);
        Assert.Equal(19, Model.Regions.Count);
    }

    [Fact]
    public void Regexes_AreFastAndWhole()
    {
        // The shape that a backtracking engine takes exponential time for.
        const string Nested = @"\([^()]*[+*]\)[+*]";
        PatternConstraint[] patterns =
        [
            .. Model.Actions.SelectMany(static action => action.Request.Members)
                .Concat(Model.Types.SelectMany(static type => type.Class.Members))
                .Select(static member => member.Constraints.Pattern)
                .Concat(Model.Actions.SelectMany(static action => action.Request.Rules)
                    .Concat(Model.Types.SelectMany(static type => type.Class.Rules))
                    .Select(static rule => rule.Limits?.Pattern))
                .OfType<PatternConstraint>(),
        ];

        Assert.NotEmpty(patterns);
        Assert.All(patterns, static pattern => Assert.DoesNotMatch(Nested, pattern.Regex));
        Assert.All(patterns, static pattern => Assert.EndsWith(".", pattern.Says, StringComparison.Ordinal));
    }
}
