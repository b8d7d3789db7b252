namespace LocalScf.Tests;

/// <summary>Values outside of what the document allows, in actions other than CreateFunction.</summary>
public sealed class OtherValueTests
{
    private const string NoNamespace = "InvalidParameterValue.Namespace";

    [Theory]
    [InlineData("InvokeFunction", """{"FunctionName":"walk","Event":"{"}""", "InvalidParameterValue.Param", "Event")]
    [InlineData("Invoke", """{"FunctionName":"walk","ClientContext":"{"}""", "InvalidParameterValue.Param", "ClientContext")]
    [InlineData("InvokeFunction", """{"FunctionName":"walk","RoutingKey":"{\"User\":1}"}""", "InvalidParameterValue.Param", "RoutingKey")]
    [InlineData("ListAsyncEvents", """{"FunctionName":"walk","Limit":101}""", "InvalidParameterValue.Limit", "Limit")]
    [InlineData("ListAsyncEvents", """{"FunctionName":"walk","Status":["DONE"]}""", "InvalidParameterValue.Status", "Status.0")]
    [InlineData(
        "ListAsyncEvents",
        """{"FunctionName":"walk","StartTimeInterval":{"Start":"yesterday","End":"2023-07-14 16:00:00"}}""",
        "InvalidParameterValue",
        "StartTimeInterval.Start")]
    [InlineData(
        "GetRequestStatus",
        """{"FunctionName":"walk","FunctionRequestId":"1","StartTime":"yesterday","EndTime":"2023-07-14 16:00:00"}""",
        "InvalidParameterValue.StartTime",
        "StartTime")]
    [InlineData(
        "GetFunctionLogs",
        """{"FunctionName":"walk","StartTime":"2023-07-14 16:00:00","EndTime":"2023-02-30 16:00:00"}""",
        "InvalidParameterValue.DateTime",
        "EndTime")]
    [InlineData("PutTotalConcurrencyConfig", """{"TotalConcurrencyMem":12799}""", "InvalidParameterValue", "TotalConcurrencyMem")]
    [InlineData("ListFunctions", """{"Orderby":"Size"}""", "InvalidParameterValue.Orderby", "Orderby")]
    [InlineData("ListFunctions", """{"Order":"UP"}""", "InvalidParameterValue.Order", "Order")]
    [InlineData("CreateNamespace", """{"Namespace":"has space"}""", NoNamespace, "Namespace")]
    [InlineData("CreateNamespace", """{"Namespace":"abcdefghijabcdefghijabcdefghijk"}""", NoNamespace, "Namespace")]
    [InlineData("DeleteNamespace", """{"Namespace":"default"}""", "FailedOperation.DeleteNamespace", "Namespace")]
    [InlineData(
        "PutProvisionedConcurrencyConfig",
        """{"FunctionName":"walk","Qualifier":"$LATEST","VersionProvisionedConcurrencyNum":1}""",
        "InvalidParameterValue.Qualifier",
        "Qualifier")]
    [InlineData(
        "PutProvisionedConcurrencyConfig",
        """
        {"FunctionName":"walk","Qualifier":"1","VersionProvisionedConcurrencyNum":1,
         "TriggerActions":[{"TriggerName":"noon","TriggerProvisionedConcurrencyNum":2,"TriggerCronConfig":"12:00"}]}
        """,
        "InvalidParameterValue.TriggerCronConfig",
        "TriggerActions.0.TriggerCronConfig")]
    [InlineData("CreateAlias", """{"FunctionName":"walk","Name":"1st","FunctionVersion":"1"}""", "InvalidParameterValue.Name", "Name")]
    [InlineData(
        "PublishLayerVersion",
        """{"LayerName":"lib-","CompatibleRuntimes":["Go1"],"Content":{"ZipFile":"UEs="}}""",
        "InvalidParameterValue.LayerName",
        "LayerName")]
    public async Task ValueThatIsNotAllowed_IsNamed(string action, string body, string code, string path)
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync(action, body)).AssertError(code, path);
    }

    [Fact]
    public async Task TooManyItems_AreRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        string filters = string.Join(',', Enumerable.Repeat("""{"Name":"Runtime","Values":[]}""", 11));
        (await scf.SendAsync("ListFunctions", $$"""{"Filters":[{{filters}}]}""")).AssertError("InvalidParameterValue", "Filters");

        string values = string.Join(',', Enumerable.Repeat("\"Go1\"", 21));
        RawAnswer answer = await scf.SendAsync("ListFunctions", $$"""{"Filters":[{"Name":"Runtime","Values":[{{values}}]}]}""");
        answer.AssertError("InvalidParameterValue", "Filters.0.Values");
    }

    [Fact]
    public async Task EventThatIsTooLarge_HasACodeOfItsOwn()
    {
        await using TestServer scf = await TestServer.StartAsync();
        string tooLarge = $"\\\"{new string('x', 6 * 1024 * 1024)}\\\"";
        RawAnswer answer = await scf.SendAsync("InvokeFunction", $$"""{"FunctionName":"walk","Event":"{{tooLarge}}"}""");
        answer.AssertError("InvalidParameter.RequestTooLarge", "Event");
    }

    [Fact]
    public async Task RoutingKeyThatIsTooLong_IsRefused()
    {
        await using TestServer scf = await TestServer.StartAsync();
        string tooLong = $"{{\\\"User\\\":\\\"{new string('x', 1024)}\\\"}}";
        RawAnswer answer = await scf.SendAsync("InvokeFunction", $$"""{"FunctionName":"walk","RoutingKey":"{{tooLong}}"}""");
        answer.AssertError("InvalidParameterValue", "RoutingKey");
    }

    [Theory]
    [InlineData("Limit")]
    [InlineData("Offset")]
    public async Task NegativePage_IsRefused(string name)
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync("ListFunctions", $$"""{"{{name}}":-1}""")).AssertError($"InvalidParameterValue.{name}");
    }
}
