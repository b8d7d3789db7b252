namespace ScfGen.Generator.Tests;

/// <summary>Requests of the shipped client keep to what the document says of members that depend on each other.</summary>
public sealed class ShippedRuleTests
{
    private const string Logs = "\"StartTime\": \"2017-05-16 20:00:00\", \"EndTime\":";
    private const string Status = "\"FunctionName\": \"f\", \"FunctionRequestId\": \"r\", \"StartTime\": \"2017-05-16 20:00:00\", \"EndTime\":";
    private const string Tracking =
        "\"FunctionName\": \"f\", \"Qualifier\": \"1\", \"TrackingTarget\": 0.5, \"MinCapacity\": 1, \"MaxCapacity\": 2, \"ProvisionedType\":";

    private const string Trigger = "\"FunctionName\": \"f\", \"TriggerName\": \"t\", \"Type\":";

    [Theory]
    [InlineData("GetFunctionLogs", "\"Offset\": 9000, \"Limit\": 1000", "\"Offset\": 9000, \"Limit\": 1001", "Offset, Limit breaks a rule: Offset and Limit are at most 10,000 together (they are 10001 together)")]
    [InlineData("GetFunctionLogs", Logs + " \"2017-05-17 20:00:00\"", Logs + " \"2017-05-17 20:00:01\"", "StartTime, EndTime breaks a rule: StartTime and EndTime are at most one day apart (they are '2017-05-16 20:00:00' and '2017-05-17 20:00:01')")]
    [InlineData("GetRequestStatus", Status + " \"2017-05-16 20:00:01\"", Status + " \"2017-05-16 20:00:00\"", "StartTime, EndTime breaks a rule: EndTime is later than StartTime (they are '2017-05-16 20:00:00' and '2017-05-16 20:00:00')")]
    [InlineData(
        "PutProvisionedConcurrencyConfig",
        Tracking + " \"ConcurrencyUtilizationTracking\", \"VersionProvisionedConcurrencyNum\": 0",
        Tracking + " \"ConcurrencyUtilizationTracking\", \"VersionProvisionedConcurrencyNum\": 1",
        "VersionProvisionedConcurrencyNum breaks a rule: VersionProvisionedConcurrencyNum is 0 when the concurrency follows the utilization (it is '1')")]
    [InlineData("CreateTrigger", Trigger + " \"timer\", \"CustomArgument\": \"a\"", Trigger + " \"cos\", \"CustomArgument\": \"a\"", "Type breaks a rule: CustomArgument is for timer triggers only (it is 'cos')")]
    [InlineData(
        "CreateTrigger",
        Trigger + " \"cos\", \"TriggerDesc\": \"{\\\"event\\\":\\\"cos:ObjectCreated:*\\\"}\"",
        Trigger + " \"cos\", \"TriggerDesc\": \"cos:ObjectCreated:*\"",
        "TriggerDesc must be JSON, and is none from position 1 on, when Type is 'cos' (it is 'cos:ObjectCreated:*')")]
    [InlineData(
        "DeleteTrigger",
        Trigger + " \"cos\", \"TriggerDesc\": \"{}\"",
        Trigger + " \"cos\", \"TriggerDesc\": \"{\"",
        "TriggerDesc must be JSON, and is none from position 2 on, when Type is 'cos' (it is '{')")]
    [InlineData(
        "UpdateTriggerStatus",
        "\"Enable\": \"OPEN\", " + Trigger + " \"cos\", \"TriggerDesc\": \"{}\"",
        "\"Enable\": \"OPEN\", " + Trigger + " \"cos\", \"TriggerDesc\": \"{\"",
        "TriggerDesc must be JSON, and is none from position 2 on, when Type is 'cos' (it is '{')")]
    public void Members_KeepToTheirRule(string action, string right, string wrong, string violation)
    {
        Assert.Empty(Judge(action, right));
        Assert.Equal([violation], Judge(action, wrong));
    }

    [Fact]
    public void EndOfASearch_MayStandAlone()
    {
        const string Run = "\"FunctionName\": \"f\", \"FunctionRequestId\": \"r\"";

        Assert.Empty(Judge("GetRequestStatus", Run + ", \"EndTime\": \"2017-05-16 20:00:00\""));
        Assert.Single(Judge("GetRequestStatus", Run + ", \"StartTime\": \"2017-05-16 20:00:00\""));
        Assert.Single(Judge("GetFunctionLogs", "\"EndTime\": \"2017-05-16 20:00:00\""));
    }

    [Theory]
    [InlineData("12799", 1)]
    [InlineData("12800", 0)]
    public void ConcurrencyOfTheAccount_IsWhatIsInUseAndMore(string memory, int violations) =>
        Assert.Equal(violations, Judge("PutTotalConcurrencyConfig", $"\"TotalConcurrencyMem\": {memory}").Count());

    [Theory]
    [InlineData("*/2 * * * *")]
    [InlineData("0 */2 * * * * *")]
    [InlineData("{\\\"cron\\\":\\\"0 */2 * * * * *\\\"}")]
    public void TimersOfTheDocument_AreAllowed(string schedule) => Assert.Empty(Judge("CreateTrigger", $"{Trigger} \"timer\", \"TriggerDesc\": \"{schedule}\""));

    [Fact]
    public void TimerThatIsNone_IsReported() => Assert.StartsWith(
        "TriggerDesc must be a cron expression",
        Assert.Single(Judge("CreateTrigger", Trigger + " \"timer\", \"TriggerDesc\": \"every minute\"")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(131_072, 0)]
    [InlineData(131_073, 1)]
    public void EventThatIsNotWaitedFor_IsSmall(int bytes, int violations)
    {
        string context = "\\\"" + new string('x', bytes - 2) + "\\\"";

        Assert.Empty(Judge("Invoke", $"\"FunctionName\": \"f\", \"ClientContext\": \"{context}\""));
        Assert.Equal(
            Enumerable.Repeat("ClientContext must have at most 131072 bytes in UTF-8 and has 131073, when InvocationType is 'Event'", violations),
            Judge("Invoke", $"\"FunctionName\": \"f\", \"InvocationType\": \"Event\", \"ClientContext\": \"{context}\""));
    }

    [Theory]
    [InlineData(4_096, 0)]
    [InlineData(4_097, 1)]
    public void Variables_AreSmallInAll(int bytes, int violations)
    {
        string value = new('x', bytes - 7);

        Assert.Equal(
            Enumerable.Repeat("Environment.Variables must have at most 4096 bytes of text in all and has 4097", violations),
            Judge("UpdateFunctionConfiguration", $$"""
                "FunctionName": "f", "Environment": { "Variables": [{ "Key": "ABC", "Value": "1" }, { "Key": "DEF", "Value": "{{value}}" }] }
                """));
    }

    [Theory]
    [InlineData("VpcId", 1)]
    [InlineData("SubnetId", 1)]
    [InlineData("ClsTopicId", 1)]
    [InlineData("ClsLogsetId", 1)]
    [InlineData("Role", 1)]
    [InlineData("CfsId", 1)]
    [InlineData("CfsMountInsId", 1)]
    [InlineData("Eip", 1)]
    [InlineData("Runtime", 0)]
    public void FilterOnOneThing_HasOneValue(string name, int violations)
    {
        Assert.Empty(Judge("ListFunctions", Filter(name, "\"a\"")));
        Assert.Equal(
            Enumerable.Repeat($"Filters[0].Values must have at most 1 item and has 2, when Name is '{name}'", violations),
            Judge("ListFunctions", Filter(name, "\"a\", \"b\"")));
    }

    [Theory]
    [InlineData("(1,10)", 0)]
    [InlineData("[-5, 5]", 0)]
    [InlineData("(1,10]", 1)]
    [InlineData("1,10", 1)]
    [InlineData("(a,b)", 1)]
    [InlineData("(1,10,20)", 1)]
    [InlineData("(1.5,2)", 1)]
    public void RangeToMatch_IsWrittenInBrackets(string expression, int violations)
    {
        Assert.Empty(Judge("CreateAlias", Match("exact", expression)));
        Assert.Equal(violations, Judge("CreateAlias", Match("range", expression)).Count());
    }

    private static string Filter(string name, string values) => $$"""
        "Filters": [{ "Name": "{{name}}", "Values": [{{values}}] }]
        """;

    private static string Match(string method, string expression) => $$"""
        "Name": "a", "FunctionName": "f", "FunctionVersion": "1",
        "RoutingConfig": { "AddtionVersionMatchs": [{ "Version": "2", "Key": "invoke.headers.User", "Method": "{{method}}", "Expression": "{{expression}}" }] }
        """;

    private static IEnumerable<string> Judge(string action, string members) =>
        ModelJudge.Judge(ShippedSpec.Compiled.Type($"Demo.Scf.{action}Request"), "{ " + members + " }").Select(static violation => violation.ToString());
}
