namespace ScfGen.CodeFixes.Tests;

/// <summary>SCF1002, SCF1003, SCF1004, SCF1008, SCF1009 and SCF1010: a text becomes the suggested one, by its name where it has one.</summary>
public sealed class ReplaceTextTests
{
    [Theory]
    [InlineData("SCF1002", "'index.main_handler'", "function.Handler = \"index.py.main_handler\";", "function.Handler = \"index.main_handler\";")]
    [InlineData("SCF1002", "'index.main'", "function.Handler = \"index:main\";", "function.Handler = \"index.main\";")]
    [InlineData("SCF1003", "'my-function'", "function.FunctionName = \"my function\";", "function.FunctionName = \"my-function\";")]
    [InlineData("SCF1003", "'hello'", "function.FunctionName = @\"hello_\";", "function.FunctionName = \"hello\";")]
    [InlineData("SCF1004", "FunctionRuntime.Python3_6", "function.Runtime = \"python3.6\";", "function.Runtime = FunctionRuntime.Python3_6;")]
    [InlineData("SCF1004", "FunctionRuntime.Java8", "function.Runtime = \" Java8\";", "function.Runtime = FunctionRuntime.Java8;")]
    [InlineData(
        "SCF1004",
        "FunctionRuntime.NodeJs10_15",
        "function.Runtime = new FunctionRuntime(\"Nodejs10.14\");",
        "function.Runtime = FunctionRuntime.NodeJs10_15;")]
    [InlineData(
        "SCF1004",
        "FunctionRuntime.Python3_6",
        "function.Runtime = FunctionRuntime.FromString(\"python3.6\");",
        "function.Runtime = FunctionRuntime.Python3_6;")]
    [InlineData(
        "SCF1004",
        "FunctionRuntime.Python3_6",
        "function.Runtime = flag ? \"python3.6\" : text;",
        "function.Runtime = flag ? FunctionRuntime.Python3_6 : text;")]
    [InlineData(
        "SCF1004",
        "FunctionStatus.Active",
        "Use(Any<GetFunctionResponse>().Status == \"Actve\");",
        "Use(Any<GetFunctionResponse>().Status == FunctionStatus.Active);")]
    [InlineData(
        "SCF1004",
        "FunctionStatus.Active",
        "Use(new FunctionStatus(\"active\") != Any<FunctionStatus>());",
        "Use(FunctionStatus.Active != Any<FunctionStatus>());")]
    [InlineData("SCF1004", "'Active'", "Use(Any<FunctionStatus>().Value is \"Actve\");", "Use(Any<FunctionStatus>().Value is \"Active\");")]
    [InlineData(
        "SCF1008",
        "'0 0 8 * * * *'",
        "Use(new CreateTriggerRequest { FunctionName = text, TriggerName = text, Type = TriggerType.Timer, TriggerDesc = \"0 0 8 * * *\" });",
        "Use(new CreateTriggerRequest { FunctionName = text, TriggerName = text, Type = TriggerType.Timer, TriggerDesc = \"0 0 8 * * * *\" });")]
    [InlineData("SCF1008", "'0 0 2 * * * *'", "trigger.TriggerCronConfig = \"0 2 * * *\";", "trigger.TriggerCronConfig = \"0 0 2 * * * *\";")]
    [InlineData("SCF1009", "'2024-05-01 12:00:00'", "status.StartTime = \"2024-05-01T12:00:00\";", "status.StartTime = \"2024-05-01 12:00:00\";")]
    [InlineData("SCF1009", "'2024-05-01 20:00:00'", "status.StartTime = \"2024-05-01T12:00:00Z\";", "status.StartTime = \"2024-05-01 20:00:00\";")]
    [InlineData("SCF1009", "'2024-05-02 00:30:00'", "status.StartTime = \"2024-05-01 18:30:00 +02:00\";", "status.StartTime = \"2024-05-02 00:30:00\";")]
    [InlineData("SCF1009", "'2024-05-01 12:00:00'", "status.StartTime = \"2024-05-01T12:00:00+08:00\";", "status.StartTime = \"2024-05-01 12:00:00\";")]
    [InlineData("SCF1010", "ScfRegions.ApGuangzhou", "Use(new ScfClient(\"ap-guangzou\"));", "Use(new ScfClient(ScfRegions.ApGuangzhou));")]
    [InlineData(
        "SCF1010",
        "ScfRegions.ApNanjing",
        "Use(new ApiCallOptions { Region = flag ? null : \"ap-nankin\" });",
        "Use(new ApiCallOptions { Region = flag ? null : ScfRegions.ApNanjing });")]
    public Task Text_BecomesTheSuggestedOne(string id, string change, string before, string after) =>
        Fixes.VerifyAsync(id, $"Change to {change}", before, after);

    [Theory]
    [InlineData("SCF1002", "function.Handler = \"example.Hello::\";")]
    [InlineData("SCF1003", "function.FunctionName = \"1st\";")]
    [InlineData("SCF1004", "function.Runtime = \"Cobol\";")]
    [InlineData("SCF1004", "Use(Any<FunctionStatus>().Value is \"Active\" or \"Actve\");")]
    [InlineData("SCF1010", "Use(new ScfClient(\"the-moon\"));")]
    public async Task TextWithoutSuggestion_IsLeftAlone(string id, string statement) => Assert.Empty(await Fixes.TitlesAsync(id, statement));

    [Fact]
    public Task AllOfADocument_AreFixedTogether() => Fixes.VerifyAllAsync(
        "SCF1004",
        "Suggestion",
        "function.Runtime = \"python3.6\"; function.Type = \"event\";\nfunction.Runtime = \"java8\";",
        "function.Runtime = FunctionRuntime.Python3_6; function.Type = FunctionType.Event;\nfunction.Runtime = FunctionRuntime.Java8;");

    [Fact]
    public async Task MisspellingsOfOneSwitch_AreNotFixedTogether()
    {
        string?[] keys = await Fixes.KeysAsync(
            "SCF1004", "switch (Any<FunctionStatus>().Value)\n{\n    case \"Actve\":\n    case \"Activ\":\n        break;\n}");

        Assert.Equal(2, keys.Length);
        Assert.Distinct(keys);
    }

    [Fact]
    public Task SameMisspelling_IsFixedInAllSwitches() => Fixes.VerifyAllAsync(
        "SCF1004",
        "Suggestion.Actve",
        "Use(Any<FunctionStatus>().Value is \"Actve\");\nUse(Any<FunctionStatus>().Value is \"Actve\");",
        "Use(Any<FunctionStatus>().Value is \"Active\");\nUse(Any<FunctionStatus>().Value is \"Active\");");
}
