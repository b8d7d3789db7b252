namespace ScfGen.CodeFixes.Tests;

/// <summary>SCF1007: a member gets the only value that it may have, by its name where it has one.</summary>
public sealed class RequiredValueTests
{
    private const string Head = "await client.CreateTriggerAsync(new() { FunctionName = text, TriggerName = text, CustomArgument = text, Type = ";
    private const string Tracking =
        "ProvisionedType = ProvisionedType.ConcurrencyUtilizationTracking, TrackingTarget = 0.5, MinCapacity = 1, MaxCapacity = 2";

    [Theory]
    [InlineData("TriggerType.Cmq", "TriggerType.Timer")]
    [InlineData("\"cmq\"", "TriggerType.Timer")]
    [InlineData("new TriggerType(\"cmq\")", "TriggerType.Timer")]
    [InlineData("TriggerType.FromString(\"cmq\")", "TriggerType.Timer")]
    [InlineData("flag ? TriggerType.Timer : TriggerType.Cmq", "flag ? TriggerType.Timer : TriggerType.Timer")]
    [InlineData("flag ? \"cmq\" : text", "flag ? TriggerType.Timer : text")]
    public Task ValueOfASet_BecomesTheRequiredOne(string before, string after) =>
        Fixes.VerifyAsync("SCF1007", "Change to 'timer'", $"{Head}{before} }});", $"{Head}{after} }});");

    [Theory]
    [InlineData("'0'", $"provisioned = new() {{ FunctionName = text, Qualifier = \"1\", VersionProvisionedConcurrencyNum = 5, {Tracking} }};", $"provisioned = new() {{ FunctionName = text, Qualifier = \"1\", VersionProvisionedConcurrencyNum = 0, {Tracking} }};")]
    [InlineData("'2'", "_ = own with { B = text, Level = 1.5 };", "_ = own with { B = text, Level = 2.0 };")]
    [InlineData("'2'", "_ = own with { B = text, Level = -3d };", "_ = own with { B = text, Level = 2d };")]
    [InlineData("'true'", "Use(new Own { B = text, IsFast = false });", "Use(new Own { B = text, IsFast = true });")]
    public Task OtherValue_BecomesTheRequiredOne(string value, string before, string after) => Fixes.VerifyAsync("SCF1007", $"Change to {value}", before, after);

    [Fact]
    public Task MemberThatMayBeLeftOut_IsRemoved() =>
        Fixes.VerifyAsync("SCF1007", "Remove 'Level'", "_ = own with { B = text, Level = 1 };", "_ = own with { B = text };");

    [Fact]
    public async Task MemberThatIsNeeded_IsNotRemoved() => Assert.Equal("Change to 'timer'", Assert.Single(await Fixes.TitlesAsync("SCF1007", $"{Head}TriggerType.Cmq }});")));

    [Theory]
    [InlineData("Use(new GetFunctionLogsRequest { Offset = 9000, Limit = 1001 });")]
    [InlineData("Use(new GetRequestStatusRequest { FunctionName = text, FunctionRequestId = text, StartTime = \"2026-05-16 20:00:00\", EndTime = \"2026-05-16 19:00:00\" });")]
    public async Task ValuesThatDoNotGoTogether_AreLeftAlone(string statement) => Assert.Empty(await Fixes.TitlesAsync("SCF1007", statement));

    [Fact]
    public Task AllOfADocument_AreFixedTogether() => Fixes.VerifyAllAsync(
        "SCF1007", "Set", $"{Head}\"cmq\" }});\n{Head}TriggerType.Cos }});", $"{Head}TriggerType.Timer }});\n{Head}TriggerType.Timer }});");
}
