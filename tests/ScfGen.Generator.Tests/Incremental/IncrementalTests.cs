using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Tests;

/// <summary>An edit costs no more than what it changes.</summary>
public sealed class IncrementalTests
{
    private static readonly Lazy<IncrementalRun> s_toy = new(static () => IncrementalRun.Start(SpecProject.Of(ToySpec.Text) with
    {
        Sources = ["internal static class Program { }"],
    }));

    public static TheoryData<string> Steps => new(StepNames());

    private static string[] EveryFile => [.. s_toy.Value.Files().Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void EditInCSharp_LeavesTheStepCached(string step)
    {
        IncrementalRun edited = s_toy.Value.AddSource("internal static class Another { }");

        Assert.NotEmpty(edited.Reasons(step));
        Assert.All(edited.Reasons(step), static reason => Assert.True(IsKept(reason), reason.ToString()));
    }

    [Fact]
    public void EditInCSharp_EmitsNothing()
    {
        IncrementalRun edited = s_toy.Value.AddSource("internal static class Another { }").AddSource("internal static class Third { }");

        Assert.NotEmpty(edited.Result.TrackedOutputSteps);
        Assert.All(
            edited.Result.TrackedOutputSteps.Values.SelectMany(static steps => steps).SelectMany(static step => step.Outputs),
            static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.Empty(edited.Emitted);
    }

    [Fact]
    public void EditInCSharp_LeavesIssuesReported()
    {
        IncrementalRun edited = IncrementalRun.Start(SpecProject.Of(ToySpec.Of("\"colour\": 1"))).AddSource("internal static class Another { }");

        Assert.Equal("SCF0003", Assert.Single(edited.Result.Diagnostics).Id);
        Assert.NotEmpty(edited.Reasons(TrackingNames.Issues));
        Assert.All(edited.Reasons(TrackingNames.Issues), static reason => Assert.True(IsKept(reason), reason.ToString()));
    }

    [Theory]
    [InlineData("Makes a toy.", "Builds a toy.")]
    [InlineData("\"Count\": ", "\"Number\": ")]
    [InlineData("\"type\": \"string[]\"", "\"type\": \"integer[]\"")]
    [InlineData("\"rateLimit\": 20", "\"rateLimit\": 30")]
    [InlineData("No toy is named x.", "X is no name for a toy.")]
    public void EditInAnAction_EmitsItsFileAlone(string old, string replacement) => AssertEmits(ToySpec.With(old, replacement), "Demo.Toy.Toy.CreateToy.g.cs");

    [Fact]
    public void EditInAType_EmitsItsFileAlone() => AssertEmits(ToySpec.With("Weight in grams.", "Weight in ounces."), "Demo.Toy.Toy.Toy.g.cs");

    [Fact]
    public void EditInAnEnum_EmitsItsFileAlone() => AssertEmits(ToySpec.With("\"Blue\": {}", "\"Blue\": {}, \"Grey\": {}"), "Demo.Toy.Toy.Color.g.cs");

    [Fact]
    public void EditInAnError_EmitsTheCodesAlone() => AssertEmits(ToySpec.With("The maker is ill.", "The maker is away."), "Demo.Toy.Toy.ToyErrorCodes.g.cs");

    [Fact]
    public void EditOfARegion_EmitsTheClientAndTheRegionsAlone() =>
        AssertEmits(ToySpec.With("\"ap-one\", \"ap-two\"", "\"ap-one\", \"ap-three\""), "Demo.Toy.Toy.ToyClient.g.cs", "Demo.Toy.Toy.ToyRegions.g.cs");

    [Fact]
    public void WhiteSpaceInTheSpec_EmitsNothing()
    {
        IncrementalRun edited = s_toy.Value.ReplaceSpec("\n\n" + ToySpec.Text.Replace(": ", "  :\r\n", StringComparison.Ordinal));

        Assert.Empty(edited.Emitted);
        Assert.All(
            StepNames().Where(static name => name != TrackingNames.SpecFiles).SelectMany(name => edited.Reasons(name)),
            static reason => Assert.True(IsKept(reason), reason.ToString()));
    }

    [Fact]
    public void MembersOfWaitersAndPaging_EmitNothing() => AssertEmits(ToySpec.With("\"success\": [\"made\"]", "\"success\": [\"made\", \"broken\"]"));

    [Fact]
    public void NewAction_AddsOneFile()
    {
        const string Last = "\"ListToys\": {";
        IncrementalRun edited = s_toy.Value.ReplaceSpec(ToySpec.With(Last, "\"CountToys\": { \"input\": {}, \"output\": {} }, " + Last));

        Dictionary<string, string> files = edited.Files();
        Assert.Equal("Demo.Toy.Toy.CountToys.g.cs", Assert.Single(files.Keys.Except(EveryFile)));
        Assert.All(s_toy.Value.Files(), file => Assert.Equal(file.Value, files[file.Key]));
        Assert.DoesNotContain("Demo.Toy.Toy.CreateToy.g.cs", edited.Emitted);
        Assert.DoesNotContain("Demo.Toy.Toy.ToyClient.g.cs", edited.Emitted);
    }

    [Fact]
    public void ActionThatIsGone_TakesItsFileAlong()
    {
        JsonReading toy = JsonReading.Of(ToySpec.Text);
        IncrementalRun edited = s_toy.Value.ReplaceSpec(SpecEdits.Remove(toy, toy.Members.Single(static member => member.Name == "DeleteToy")));

        Assert.Equal("Demo.Toy.Toy.DeleteToy.g.cs", Assert.Single(EveryFile.Except(edited.Files().Keys)));
    }

    [Fact]
    public void EditInOneSpec_LeavesTheOtherAlone()
    {
        IncrementalRun run = IncrementalRun.Start(new SpecProject(
            SpecInput.Of(ToySpec.Text, "toy.json"), SpecInput.Of(ToySpec.With("\"clientName\": \"Toy\"", "\"clientName\": \"Doll\""), "doll.json")));

        Assert.Equal("Demo.Toy.Toy.CreateToy.g.cs", Assert.Single(run.ReplaceSpec(ToySpec.With("Makes a toy.", "Builds a toy.")).Emitted));
    }

    [Fact]
    public void EditOfTheShippedSpec_EmitsOneFile()
    {
        IncrementalRun run = IncrementalRun.Start(SpecProject.Of(ShippedSpec.Text));
        string edited = ShippedSpec.Text.Replace("\"InvokeFunction\": {", "\"InvokeFunction\": { \"deprecated\": \"x\",", StringComparison.Ordinal);

        Assert.Equal("Demo.Scf.Scf.InvokeFunction.g.cs", Assert.Single(run.ReplaceSpec(edited).Emitted));
    }

    [Fact]
    public void EveryStep_HasAName() => Assert.Empty(StepNames().Except(s_toy.Value.Result.TrackedSteps.Keys));

    private static void AssertEmits(string spec, params string[] files)
    {
        IncrementalRun edited = s_toy.Value.ReplaceSpec(spec);

        Assert.Empty(edited.Result.Diagnostics);
        Assert.Equal(files, edited.Emitted);
    }

    private static bool IsKept(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static string[] StepNames() =>
        [.. typeof(TrackingNames).GetFields(BindingFlags.Static | BindingFlags.Public).Select(static field => (string)field.GetRawConstantValue()!)];
}
