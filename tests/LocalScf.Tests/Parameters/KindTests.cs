namespace LocalScf.Tests;

/// <summary>Values of another JSON kind than the document says.</summary>
public sealed class KindTests
{
    [Theory]
    [InlineData("GetFunction", """{"FunctionName":1}""", "FunctionName")]
    [InlineData("GetFunction", """{"FunctionName":["walk"]}""", "FunctionName")]
    [InlineData("ListFunctions", """{"Limit":"2"}""", "Limit")]
    [InlineData("ListFunctions", """{"Limit":1.5}""", "Limit")]
    [InlineData("ListFunctions", """{"Limit":9223372036854775808}""", "Limit")]
    [InlineData("ListFunctions", """{"Filters":{"Name":"Runtime","Values":[]}}""", "Filters")]
    [InlineData("ListFunctions", """{"Filters":["Runtime"]}""", "Filters.0")]
    [InlineData("ListFunctions", """{"Filters":[null]}""", "Filters.0")]
    [InlineData("ListFunctions", """{"Filters":[{"Name":"Runtime","Values":["Go1",1]}]}""", "Filters.0.Values.1")]
    [InlineData("ListAliases", """{"FunctionName":"walk","Limit":2}""", "Limit")]
    [InlineData("CreateFunction", """{"FunctionName":"walk","Code":"UEs="}""", "Code")]
    [InlineData("CreateFunction", """{"FunctionName":"walk","Code":{"ZipFile":"UEs="},"InstallDependency":true}""", "InstallDependency")]
    [InlineData("CopyFunction", """{"FunctionName":"walk","NewFunctionName":"run","Override":"TRUE"}""", "Override")]
    [InlineData(
        "PutProvisionedConcurrencyConfig",
        """{"FunctionName":"walk","Qualifier":"1","VersionProvisionedConcurrencyNum":0,"TrackingTarget":"0.5"}""",
        "TrackingTarget")]
    public async Task ValueOfAnotherKind_IsNamed(string action, string body, string path)
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync(action, body)).AssertError("InvalidParameter", path);
    }

    [Fact]
    public async Task FlagSpelledAsNeitherTrueNorFalse_IsNamed()
    {
        await using TestServer scf = await TestServer.StartAsync();
        RawAnswer answer = await scf.SendAsync(
            "CreateFunction", """{"FunctionName":"walk","Code":{"ZipFile":"UEs="},"InstallDependency":"yes"}""");
        answer.AssertError("InvalidParameterValue", "InstallDependency");
    }
}
