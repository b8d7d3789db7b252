namespace LocalScf.Tests;

/// <summary>Parameters that are missing, and parameters that do not exist: the message names them by their path.</summary>
public sealed class PresenceTests
{
    [Theory]
    [InlineData("GetFunction", "{}", "FunctionName")]
    [InlineData("GetFunction", """{"FunctionName":null}""", "FunctionName")]
    [InlineData("CreateFunction", """{"FunctionName":"walk"}""", "Code")]
    [InlineData(
        "CreateFunction", """{"FunctionName":"walk","Code":{"ImageConfig":{"ImageType":"personal"}}}""", "Code.ImageConfig.ImageUri")]
    [InlineData("ListFunctions", """{"Filters":[{"Name":"Runtime","Values":[]},{"Name":"Runtime"}]}""", "Filters.1.Values")]
    [InlineData(
        "UpdateFunctionEventInvokeConfig",
        """{"FunctionName":"walk","AsyncTriggerConfig":{"RetryConfig":[{}],"MsgTTL":60}}""",
        "AsyncTriggerConfig.RetryConfig.0.RetryNum")]
    public async Task MissingParameter_IsNamed(string action, string body, string path)
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync(action, body)).AssertError("MissingParameter", path);
    }

    [Theory]
    [InlineData("GetFunction", """{"FunctionName":"walk","Color":"red"}""", "Color")]
    [InlineData("GetFunction", """{"Functionname":"walk"}""", "Functionname")]
    [InlineData("GetFunction", """{"FunctionName":"walk","Action":"GetFunction"}""", "Action")]
    [InlineData("GetFunction", """{"FunctionName":"walk","Color":null}""", "Color")]
    [InlineData("CreateFunction", """{"FunctionName":"walk","Code":{"Zip":"UEs="}}""", "Code.Zip")]
    [InlineData("ListFunctions", """{"Filters":[{"Name":"Runtime","Values":[],"Operator":"eq"}]}""", "Filters.0.Operator")]
    public async Task UnknownParameter_IsNamed(string action, string body, string path)
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync(action, body)).AssertError("UnknownParameter", path);
    }

    [Theory]
    [InlineData(
        "CreateFunction",
        """{"FunctionName":"walk","Code":{"ZipFile":"UEs="},"CodeSource":"Demo"}""",
        "MissingParameter",
        "Code.DemoId")]
    [InlineData(
        "CreateFunction",
        """{"FunctionName":"walk","Code":{"ImageConfig":{"ImageType":"enterprise","ImageUri":"image"}}}""",
        "MissingParameter",
        "Code.ImageConfig.RegistryId")]
    [InlineData(
        "CreateFunction",
        """{"FunctionName":"walk","Code":{"ZipFile":"UEs="},"CfsConfig":{"CfsInsList":[]}}""",
        "InvalidParameterValue.VpcNotSetWhenOpenCfs",
        "VpcConfig")]
    [InlineData("DeleteTrigger", """{"FunctionName":"walk","TriggerName":"tick","Type":"cos"}""", "MissingParameter", "TriggerDesc")]
    [InlineData(
        "GetRequestStatus",
        """{"FunctionName":"walk","FunctionRequestId":"1","StartTime":"2023-07-14 16:00:00"}""",
        "InvalidParameterValue.StartTimeOrEndTime",
        "EndTime")]
    public async Task ParameterThatAnotherOneRequires_IsNamed(string action, string body, string code, string path)
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync(action, body)).AssertError(code, path);
    }

    [Fact]
    public async Task NullForAnOptionalParameter_IsLikeNone()
    {
        await using TestServer scf = await TestServer.StartAsync();
        await scf.CreateFunctionAsync("walk");
        (await scf.SendAsync("GetFunction", """{"FunctionName":"walk","Namespace":null,"Qualifier":null}""")).AssertSuccess();
    }
}
