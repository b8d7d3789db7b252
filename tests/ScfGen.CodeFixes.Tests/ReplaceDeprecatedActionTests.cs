namespace ScfGen.CodeFixes.Tests;

/// <summary>SCF2001, which the compiler reports: the call becomes one of the action that the document names instead.</summary>
public sealed class ReplaceDeprecatedActionTests
{
    private const string Members = "FunctionName = text, FunctionRequestId = text";

    [Theory]
    [InlineData(
        "await client.GetFunctionLogsAsync(new());",
        "await client.GetRequestStatusAsync(new() { FunctionName = \"\", FunctionRequestId = \"\" });")]
    [InlineData(
        "await client.GetFunctionLogsAsync(new() { FunctionName = text }, new ApiCallOptions());",
        "await client.GetRequestStatusAsync(new() { FunctionName = text, FunctionRequestId = \"\" }, new ApiCallOptions());")]
    [InlineData(
        $"GetFunctionLogsResponse logs = await client.GetFunctionLogsAsync(new() {{ {Members} }});",
        $"GetRequestStatusResponse logs = await client.GetRequestStatusAsync(new() {{ {Members} }});")]
    [InlineData(
        $"await client.GetFunctionLogsAsync(new GetFunctionLogsRequest {{ {Members} }});",
        $"await client.GetRequestStatusAsync(new GetRequestStatusRequest {{ {Members} }});")]
    public Task Call_IsOfTheOtherAction(string before, string after) => Fixes.VerifyAsync("SCF2001", "Call GetRequestStatusAsync instead", before, after);

    [Theory]
    [InlineData("await client.GetFunctionLogsAsync(new() { FunctionName = text, Limit = 5 });")]
    [InlineData("await client.GetFunctionLogsAsync(Any<GetFunctionLogsRequest>());")]
    [InlineData("function.Code.GitUrl = text;")]
    public async Task CodeThatWouldNotCompile_IsLeftAlone(string statement) => Assert.Empty(await Fixes.TitlesAsync("SCF2001", statement));
}
