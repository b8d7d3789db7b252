using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Spec;

namespace ScfGen.Generator.Tests;

/// <summary>What the generator keeps from run to run holds nothing that keeps a whole compilation alive, or is never equal.</summary>
public sealed class ModelGraphTests
{
    private static readonly Lazy<GeneratorRunResult> s_result = new(static () => new SpecProject(
        SpecInput.Of(ShippedSpec.Text, "shipped.json"), SpecInput.Of(ToySpec.With("\"type\": \"binary\"", "\"type\": \"binry\""), "toy.json")).Generate());

    public static TheoryData<string> Steps =>
        new(typeof(TrackingNames).GetFields(BindingFlags.Static | BindingFlags.Public).Select(static name => (string)name.GetRawConstantValue()!));

    [Theory]
    [MemberData(nameof(Steps))]
    public void Step_HoldsValuesAlone(string step)
    {
        object[] outputs = [.. s_result.Value.TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Value)];

        Assert.NotEmpty(outputs);
        Expect.None(outputs.SelectMany(output => ObjectGraph.Reach(output, static held => held is AdditionalText))
            .Where(held => IsForbidden(held) || (held is AdditionalText && step != TrackingNames.SpecFiles))
            .Select(held => $"{step} holds a {held.GetType()}"));
    }

    [Fact]
    public void Models_AreEqualByValue()
    {
        SpecResult first = SpecReading.Of(ShippedSpec.Text);
        SpecResult second = SpecReading.Of(ShippedSpec.Text);

        Assert.NotSame(first.Model, second.Model);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, SpecReading.Of(ShippedSpec.Text.Replace("\"rateLimit\": 20", "\"rateLimit\": 21", StringComparison.Ordinal)));
    }

    /// <summary>The walk itself must be able to fail.</summary>
    [Fact]
    public void Walk_FindsWhatIsHidden()
    {
        Location location = Location.Create("spec.json", default, default);
        object hidden = new { Name = "x", Items = new object[] { new KeyValuePair<string, object>("y", new Lazy<Location>(location)) } };

        Assert.Contains(location, ObjectGraph.Reach(hidden, static _ => false));
        Assert.True(IsForbidden(location));
    }

    private static bool IsForbidden(object held) =>
        held is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or SourceText or Diagnostic or AnalyzerConfigOptionsProvider or AnalyzerConfigOptions or Delegate;
}
