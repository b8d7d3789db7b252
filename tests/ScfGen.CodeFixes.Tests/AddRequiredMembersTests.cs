namespace ScfGen.CodeFixes.Tests;

/// <summary>SCF1007: what is missing is added with placeholders that compile, and what is refused is removed.</summary>
public sealed class AddRequiredMembersTests
{
    private const string Trigger = "FunctionName = text, TriggerName = text, Type = TriggerType.Cos";
    private const string Provisioned = "FunctionName = text, Qualifier = \"1\", VersionProvisionedConcurrencyNum = 0";
    private const string Demo = "CreateFunctionRequest request = new() { FunctionName = \"hello\", CodeSource = CodeSource.Demo, Code = new() };\n";
    private const string Request = "FunctionName = text, FunctionRequestId = text";
    private const string Tracking = "ProvisionedType = ProvisionedType.ConcurrencyUtilizationTracking";

    [Theory]
    [InlineData(
        "'TriggerDesc'",
        $"await client.DeleteTriggerAsync(new() {{ {Trigger} }});",
        $"await client.DeleteTriggerAsync(new() {{ {Trigger}, TriggerDesc = \"{{}}\" }});")]
    [InlineData(
        "'TriggerDesc'",
        $"await client.DeleteTriggerAsync(new() {{ {Trigger}, TriggerDesc = null }});",
        $"await client.DeleteTriggerAsync(new() {{ {Trigger}, TriggerDesc = \"{{}}\" }});")]
    [InlineData(
        "'TriggerDesc'",
        "await client.DeleteTriggerAsync(new()\n{\n    FunctionName = text,\n    TriggerName = text,\n    Type = TriggerType.Cos, // A bucket.\n});",
        "await client.DeleteTriggerAsync(new()\n{\n    FunctionName = text,\n    TriggerName = text,\n    Type = TriggerType.Cos, // A bucket.\n    TriggerDesc = \"{}\",\n});")]
    [InlineData(
        "'TriggerDesc'",
        "await client.DeleteTriggerAsync(new()\n{\n    FunctionName = text,\n    TriggerName = text,\n    Type = TriggerType.Cos // A bucket.\n});",
        "await client.DeleteTriggerAsync(new()\n{\n    FunctionName = text,\n    TriggerName = text,\n    Type = TriggerType.Cos, // A bucket.\n    TriggerDesc = \"{}\"\n});")]
    [InlineData(
        "'Code.DemoId'",
        "await client.CreateFunctionAsync(new() { FunctionName = \"hello\", CodeSource = CodeSource.Demo, Code = new() });",
        "await client.CreateFunctionAsync(new() { FunctionName = \"hello\", CodeSource = CodeSource.Demo, Code = new() { DemoId = \"\" } });")]
    [InlineData(
        "'VpcConfig'",
        "await client.CreateFunctionAsync(new() { FunctionName = \"hello\", Code = new(), CfsConfig = new() { CfsInsList = [] } });",
        "await client.CreateFunctionAsync(new() { FunctionName = \"hello\", Code = new(), CfsConfig = new() { CfsInsList = [] }, VpcConfig = new() });")]
    [InlineData(
        "'TrackingTarget', 'MinCapacity', 'MaxCapacity'",
        $"await client.PutProvisionedConcurrencyConfigAsync(new() {{ {Provisioned}, {Tracking} }});",
        $"await client.PutProvisionedConcurrencyConfigAsync(new() {{ {Provisioned}, {Tracking}, TrackingTarget = 0, MinCapacity = 1, MaxCapacity = 0 }});")]
    [InlineData(
        "'EndTime'",
        $"await client.GetRequestStatusAsync(new() {{ {Request}, StartTime = \"2026-05-16 20:00:00\" }});",
        $"await client.GetRequestStatusAsync(new() {{ {Request}, StartTime = \"2026-05-16 20:00:00\", EndTime = \"2026-05-16 21:00:00\" }});")]
    [InlineData(
        "'EndTime'",
        $"await client.GetRequestStatusAsync(new() {{ {Request}, StartTime = text }});",
        $"await client.GetRequestStatusAsync(new() {{ {Request}, StartTime = text, EndTime = \"2026-01-01 01:00:00\" }});")]
    [InlineData(
        "'EndTime'",
        "await client.GetFunctionLogsAsync(new() { StartTime = \"2026-05-16T20:00:00Z\" });",
        "await client.GetFunctionLogsAsync(new() { StartTime = \"2026-05-16T20:00:00Z\", EndTime = \"2026-05-17 05:00:00\" });")]
    public Task MissingMembers_AreAdded(string members, string before, string after) => Fixes.VerifyAsync("SCF1007", $"Add {members}", before, after);

    [Fact]
    public Task MissingMembers_GetValuesThatTheirConstraintsAllow() => Fixes.VerifyAsync(
        "SCF1007",
        "Add 'Low', 'Below', 'Name', 'Code', 'Handler', 'Schedule', 'Archive', 'Size', 'Parts', 'Isolated'",
        "await DemandAsync(new() { Trigger = text });",
        "await DemandAsync(new() { Trigger = text, Low = 5, Below = -1, Name = \"a\", Code = \"AAA\", Handler = \"index.main_handler\", Schedule = \"0 0 0 * * * *\", "
            + "Archive = \"aaaa\", Size = \"large\", Parts = [\"aa\", \"aa\"], Isolated = true });");

    [Theory]
    [InlineData(
        "request.Code = new();\nawait client.CreateFunctionAsync(request);",
        "request.Code = new() { DemoId = \"\" };\nawait client.CreateFunctionAsync(request);")]
    [InlineData(
        "request.Code = new() { CosBucketRegion = text };\nawait client.CreateFunctionAsync(request);",
        "request.Code = new() { CosBucketRegion = text, DemoId = \"\" };\nawait client.CreateFunctionAsync(request);")]
    public Task MemberOfWhatIsAssignedLater_IsAddedThere(string before, string after) =>
        Fixes.VerifyAsync("SCF1007", "Add 'Code.DemoId'", Demo + before, Demo + after);

    [Theory]
    [InlineData("Use(new Own { Count = 3, A = text });", "Use(new Own { A = text });")]
    [InlineData("Use(own with { A = text, Count = 3 });", "Use(own with { A = text });")]
    public Task RefusedValue_IsRemoved(string before, string after) => Fixes.VerifyAsync("SCF1007", "Remove 'Count'", before, after);

    [Theory]
    [InlineData("await client.DeleteAliasAsync(new() { FunctionName = text, Name = \"$DEFAULT\" });")]
    [InlineData("Use(new Own { Count = flag ? 3 : 2 });")]
    public async Task ValueThatCannotGo_IsLeftAlone(string statement) => Assert.Empty(await Fixes.TitlesAsync("SCF1007", statement));

    [Fact]
    public Task AllOfADocument_AreFixedTogether() => Fixes.VerifyAllAsync(
        "SCF1007",
        "Add",
        $"await client.DeleteTriggerAsync(new() {{ {Trigger} }});\nawait client.DeleteTriggerAsync(new() {{ {Trigger} }});",
        $"await client.DeleteTriggerAsync(new() {{ {Trigger}, TriggerDesc = \"{{}}\" }});\nawait client.DeleteTriggerAsync(new() {{ {Trigger}, TriggerDesc = \"{{}}\" }});");
}
