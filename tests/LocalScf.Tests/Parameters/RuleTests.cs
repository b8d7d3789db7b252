using System.Globalization;

namespace LocalScf.Tests;

/// <summary>What ties parameters together, at both sides of its limits.</summary>
public sealed class RuleTests
{
    private const string Walk = """ "FunctionName":"walk" """;
    private const string Version = """ "FunctionName":"walk","Qualifier":"1" """;
    private const string Tracking =
        """ "ProvisionedType":"ConcurrencyUtilizationTracking","TrackingTarget":0.5,"MinCapacity":1,"MaxCapacity":10 """;

    [Theory]
    [InlineData("GetFunctionLogs", """ "Offset":9990,"Limit":11 """, "LimitExceeded.Offset", "Offset")]
    [InlineData("GetFunctionLogs", """ "Limit":10001 """, "LimitExceeded.Offset", "Limit")]
    [InlineData(
        "GetFunctionLogs", """ "Offset":9223372036854775807,"Limit":9223372036854775807 """, "LimitExceeded.Offset", "Offset")]
    [InlineData(
        "GetFunctionLogs",
        """ "StartTime":"2023-07-14 16:00:00","EndTime":"2023-07-15 16:00:01" """,
        "InvalidParameterValue.DateTime",
        "EndTime")]
    [InlineData(
        "GetFunctionLogs",
        """ "StartTime":"2023-07-15 16:00:01","EndTime":"2023-07-14 16:00:00" """,
        "InvalidParameterValue.DateTime",
        "EndTime")]
    [InlineData(
        "GetRequestStatus",
        """ "FunctionRequestId":"1","StartTime":"2023-07-14 16:00:00","EndTime":"2023-07-14 16:00:00" """,
        "InvalidParameterValue.StartTimeOrEndTime",
        "EndTime")]
    public async Task NumbersAndTimesThatDoNotGoTogether_AreNamed(string action, string members, string code, string path)
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync(action, $$"""{{{Walk}},{{members}}}""")).AssertError(code, path);
    }

    [Theory]
    [InlineData("GetFunctionLogs", """ "Offset":9990,"Limit":10 """)]
    [InlineData("GetFunctionLogs", """ "Offset":10000 """)]
    [InlineData("GetFunctionLogs", """ "StartTime":"2023-07-14 16:00:00","EndTime":"2023-07-15 16:00:00" """)]
    [InlineData(
        "GetRequestStatus", """ "FunctionRequestId":"1","StartTime":"2023-07-14 16:00:00","EndTime":"2023-07-14 16:00:01" """)]
    [InlineData("GetRequestStatus", """ "FunctionRequestId":"1","EndTime":"2023-07-14 16:00:00" """)]
    public async Task NumbersAndTimesThatGoTogether_AreAccepted(string action, string members)
    {
        await using TestServer scf = await TestServer.StartAsync();
        AssertUnderstood(await scf.SendAsync(action, $$"""{{{Walk}},{{members}}}"""));
    }

    [Fact]
    public async Task ConcurrencyThatFollowsTheUtilization_StartsAtZero()
    {
        const string Action = "PutProvisionedConcurrencyConfig";
        await using TestServer scf = await TestServer.StartAsync();
        RawAnswer refused = await scf.SendAsync(Action, $$"""{{{Version}},{{Tracking}},"VersionProvisionedConcurrencyNum":1}""");
        refused.AssertError("InvalidParameterValue", "VersionProvisionedConcurrencyNum");

        AssertUnderstood(await scf.SendAsync(Action, $$"""{{{Version}},{{Tracking}},"VersionProvisionedConcurrencyNum":0}"""));
        AssertUnderstood(await scf.SendAsync(Action, $$"""{{{Version}},"VersionProvisionedConcurrencyNum":1}"""));
    }

    [Theory]
    [InlineData("timer", """ "TriggerDesc":"0 8 * * * *" """, "TriggerDesc")]
    [InlineData("timer", """ "TriggerDesc":"{\"cron\":\"0 0 24 * * * *\"}" """, "TriggerDesc")]
    [InlineData("timer", """ "TriggerDesc":"{\"event\":\"0 0 8 * * * *\"}" """, "TriggerDesc")]
    [InlineData("cos", """ "TriggerDesc":"cos:ObjectCreated:*" """, "TriggerDesc")]
    [InlineData("cmq", """ "TriggerDesc":"queue","CustomArgument":"{}" """, "CustomArgument")]
    public async Task SettingsThatATriggerOfThisKindDoesNotHave_AreNamed(string type, string members, string path)
    {
        await using TestServer scf = await TestServer.StartAsync();
        RawAnswer answer = await scf.SendAsync("CreateTrigger", $$"""{{{Walk}},"TriggerName":"tick","Type":"{{type}}",{{members}}}""");
        answer.AssertError($"InvalidParameterValue.{path}", path);
    }

    [Theory]
    [InlineData("timer", """ "TriggerDesc":"0 8 * * *","CustomArgument":"{}" """)]
    [InlineData("timer", """ "TriggerDesc":"{\"cron\":\"0 0 8 * * * *\"}" """)]
    [InlineData("cos", """ "TriggerDesc":"{\"event\":\"cos:ObjectCreated:*\"}" """)]
    [InlineData("cmq", """ "TriggerDesc":"queue" """)]
    public async Task SettingsOfATriggerOfThisKind_AreAccepted(string type, string members)
    {
        await using TestServer scf = await TestServer.StartAsync();
        AssertUnderstood(await scf.SendAsync("CreateTrigger", $$"""{{{Walk}},"TriggerName":"tick","Type":"{{type}}",{{members}}}"""));
    }

    [Theory]
    [InlineData("DeleteTrigger", "cos", false)]
    [InlineData("DeleteTrigger", "cmq", true)]
    [InlineData("UpdateTriggerStatus", "cos", false)]
    [InlineData("UpdateTriggerStatus", "cmq", true)]
    public async Task DescriptionOfABucketsTrigger_IsJson(string action, string type, bool isAccepted)
    {
        await using TestServer scf = await TestServer.StartAsync();
        string enable = action == "UpdateTriggerStatus" ? ""","Enable":"OPEN" """ : "";
        string body = $$"""{{{Walk}},"TriggerName":"tick","Type":"{{type}}","TriggerDesc":"cos:ObjectCreated:*"{{enable}}}""";
        RawAnswer answer = await scf.SendAsync(action, body);
        if (isAccepted)
        {
            AssertUnderstood(answer);
        }
        else
        {
            answer.AssertError("InvalidParameterValue.TriggerDesc", "TriggerDesc");
        }
    }

    [Theory]
    [InlineData("exact", "10-20", true)]
    [InlineData("range", "[10,20]", true)]
    [InlineData("range", "10-20", false)]
    [InlineData("range", "[10,20)", false)]
    public async Task ExpressionOfAMatch_DependsOnItsMethod(string method, string expression, bool isAccepted)
    {
        await using TestServer scf = await TestServer.StartAsync();
        string match = $$"""{"Version":"2","Key":"Id","Method":"{{method}}","Expression":"{{expression}}"}""";
        string routing = $$"""{"AddtionVersionMatchs":[{{match}}]}""";
        RawAnswer answer = await scf.SendAsync(
            "CreateAlias", $$"""{{{Walk}},"Name":"stable","FunctionVersion":"1","RoutingConfig":{{routing}} }""");
        if (isAccepted)
        {
            AssertUnderstood(answer);
        }
        else
        {
            answer.AssertError("InvalidParameterValue.RoutingConfig", "RoutingConfig.AddtionVersionMatchs.0.Expression");
        }
    }

    [Fact]
    public async Task FilterOfOneValue_TakesNoMore()
    {
        await using TestServer scf = await TestServer.StartAsync();
        (await scf.SendAsync("ListFunctions", """{"Filters":[{"Name":"Role","Values":["reader","writer"]}]}"""))
            .AssertError("InvalidParameterValue", "Filters.0.Values");
        (await scf.SendAsync("ListFunctions", """{"Filters":[{"Name":"Role","Values":["reader"]}]}""")).AssertSuccess();
        (await scf.SendAsync("ListFunctions", """{"Filters":[{"Name":"Runtime","Values":["Go1","Java8"]}]}""")).AssertSuccess();
    }

    [Theory]
    [InlineData("Event", 128 * 1024, true)]
    [InlineData("Event", (128 * 1024) + 1, false)]
    [InlineData("RequestResponse", (128 * 1024) + 1, true)]
    public async Task SizeOfAnEvent_IsLimitedByWhetherTheCallerWaits(string invocationType, int bytes, bool isAccepted)
    {
        await using TestServer scf = await TestServer.StartAsync();
        string text = $"\\\"{new string('x', bytes - 2)}\\\"";
        RawAnswer answer = await scf.SendAsync(
            "Invoke", $$"""{{{Walk}},"InvocationType":"{{invocationType}}","ClientContext":"{{text}}"}""");
        if (isAccepted)
        {
            AssertUnderstood(answer);
        }
        else
        {
            answer.AssertError("InvalidParameterValue", "ClientContext");
            Assert.Contains(bytes.ToString(CultureInfo.InvariantCulture), answer.ErrorMessage, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(4096, true)]
    [InlineData(4097, false)]
    public async Task SizeOfAllEnvironmentVariables_IsCountedInBytes(int bytes, bool isAccepted)
    {
        await using TestServer scf = await TestServer.StartAsync();

        // The names take eight bytes, and the first value three for each of its characters.
        string euros = new('\u20AC', 100);
        string rest = new('x', bytes - 8 - 300);
        string variables = $$"""[{"Key":"EURO","Value":"{{euros}}"},{"Key":"REST","Value":"{{rest}}"}]""";
        RawAnswer answer = await scf.SendAsync(
            "CreateFunction", $$"""{{{Walk}},"Code":{"ZipFile":"UEs="},"Environment":{"Variables":{{variables}} } }""");
        if (isAccepted)
        {
            answer.AssertSuccess();
        }
        else
        {
            answer.AssertError("InvalidParameterValue.EnvironmentExceededLimit", "Environment.Variables");
        }
    }

    // The parameters are right, so that what is missing is the function that they are about.
    private static void AssertUnderstood(RawAnswer answer) =>
        Assert.StartsWith("ResourceNotFound", answer.ErrorCode, StringComparison.Ordinal);
}
