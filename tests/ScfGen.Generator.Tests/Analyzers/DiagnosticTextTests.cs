using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Tests;

/// <summary>What reports say, and what they carry for the fixes.</summary>
public sealed class DiagnosticTextTests
{
    [Theory]
    [InlineData("x.MemorySize = 100", "SCF1001", "Lower=64 Upper=128")]
    [InlineData("x.MemorySize = 129", "SCF1001", "Lower=128 Upper=256")]
    [InlineData("x.MemorySize = 1", "SCF1001", "Upper=64")]
    [InlineData("x.MemorySize = 4000", "SCF1001", "Lower=3072")]
    [InlineData("x.Timeout = 0", "SCF1001", "Upper=1")]
    [InlineData("x.Timeout = 901", "SCF1001", "Lower=900")]
    [InlineData("x.Handler = \"index:main_handler\"", "SCF1002", "Suggestion=index.main_handler")]
    [InlineData("x.Handler = \" index.main_handler\"", "SCF1002", "Suggestion=index.main_handler")]
    [InlineData("x.Handler = \"index\"", "SCF1002", "")]
    [InlineData("x.FunctionName = \"my function\"", "SCF1003", "Suggestion=my-function")]
    [InlineData("x.FunctionName = \"1\"", "SCF1003 SCF1005", "")]
    [InlineData("x.Runtime = \"python3.6\"", "SCF1004", "Suggestion=Python3.6")]
    [InlineData("x.Runtime = \"Cobol\"", "SCF1004", "")]
    [InlineData("cron.TriggerCronConfig = \"0 8 * * *\"", "SCF1008", "Suggestion=0 0 8 * * * *")]
    [InlineData("cron.TriggerCronConfig = \"0 0 8 * * *\"", "SCF1008", "Suggestion=0 0 8 * * * *")]
    [InlineData("cron.TriggerCronConfig = \"0 0 8 * * 8 *\"", "SCF1008", "")]
    [InlineData("status.StartTime = \"2018-06-11T18:46:45\"", "SCF1009", "Suggestion=2018-06-11 18:46:45")]
    [InlineData("status.StartTime = \"yesterday\"", "SCF1009", "")]
    [InlineData("list.Filters = new Filter[11]", "SCF1005", "Max=10 Unit=items")]
    [InlineData("list.Filters = new Filter[12]", "SCF1005", "Max=10 Unit=items")]
    [InlineData("invoke.Event = \"{secret}\"", "SCF1009", "")]
    [InlineData("alias = new() { FunctionName = text, Name = \"$DEFAULT\" }", "SCF1007", "Forbidden=Name")]
    [InlineData("Use(new CreateFunctionRequest { FunctionName = text, Code = new() { ZipFile = text, DemoId = text, CosBucketName = null } })", "SCF1006", "Members=Code.ZipFile;Code.DemoId")]
    [InlineData("Send(new GetRequestStatusRequest { FunctionName = text, FunctionRequestId = text, StartTime = text })", "SCF1007", "Missing=EndTime")]
    [InlineData("Send(new PutProvisionedConcurrencyConfigRequest { FunctionName = text, Qualifier = text, VersionProvisionedConcurrencyNum = number, ProvisionedType = ProvisionedType.ConcurrencyUtilizationTracking, MinCapacity = 2 })", "SCF1007", "Missing=TrackingTarget;MaxCapacity")]
    [InlineData("Use(new GetFunctionLogsRequest { Offset = 9990, Limit = 11 })", "SCF1007", "")]
    [InlineData("Use(new GetFunctionLogsRequest { StartTime = \"2026-05-16 20:00:00\", EndTime = \"2026-05-17 20:00:01\" })", "SCF1007", "")]
    [InlineData("Use(new PutProvisionedConcurrencyConfigRequest { FunctionName = text, Qualifier = text, VersionProvisionedConcurrencyNum = 5, ProvisionedType = ProvisionedType.ConcurrencyUtilizationTracking, TrackingTarget = 0.5, MinCapacity = 1, MaxCapacity = 2 })", "SCF1007", "Forbidden=VersionProvisionedConcurrencyNum Required=0")]
    [InlineData("Use(new CreateTriggerRequest { FunctionName = text, TriggerName = text, Type = TriggerType.Cmq, CustomArgument = text })", "SCF1007", "Forbidden=Type Required=timer")]
    [InlineData("Use(new CreateTriggerRequest { FunctionName = text, TriggerName = text, Type = \"timer\", TriggerDesc = \"0 0 8 * * *\" })", "SCF1008", "Suggestion=0 0 8 * * * *")]
    [InlineData("Use(new CreateTriggerRequest { FunctionName = text, TriggerName = text, Type = \"timer\", TriggerDesc = \"{\" })", "SCF1009", "")]
    [InlineData("Use(new Filter { Name = \"Role\", Values = [text, text] })", "SCF1005", "Max=1 Unit=items")]
    [InlineData("Use(new FunctionEnvironment { Variables = [new() { Key = \"a\", Value = Large }] })", "SCF1005", "Max=4096 Unit=bytes")]
    [InlineData("CreateFunctionRequest made = new() { FunctionName = text, Code = new() { ZipFile = text } }; made.Code.DemoId = text", "SCF1006", "Members=Code.ZipFile;Code.DemoId")]
    [InlineData("_ = new ApiCallOptions { Region = \"ap-guangzou\" }", "SCF1010", "Suggestion=ap-guangzhou")]
    [InlineData("Use(error.Code == \"ResourceNotFound.Functions\")", "SCF2002", "Suggestion=ResourceNotFound.Function")]
    [InlineData("Use(new Credential(\"AKIDz8krbsJ5yKBZQpn74WFkmLPx3q7c\", text))", "SCF2003", "Variable=TENCENTCLOUD_SECRET_ID")]
    [InlineData("Use(new Credential(text, \"Gu5t9xGARNpq86cd98joQYCN3Cozk1qF\"))", "SCF2003", "Variable=TENCENTCLOUD_SECRET_KEY")]
    [InlineData("Use($\"AKIDz8krbsJ5yKBZQpn74WFkmLPx3q7c{text}\")", "SCF2003", "")]
    public async Task Report_CarriesWhatItsFixNeeds(string statement, string ids, string properties)
    {
        Diagnostic[] diagnostics = await AnalyzeAsync(statement);

        Assert.Equal(ids, string.Join(' ', diagnostics.Select(static diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal)));
        Assert.All(diagnostics, diagnostic => Assert.Equal(
            properties, string.Join(' ', diagnostic.Properties.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key}={pair.Value}"))));
    }

    [Theory]
    [InlineData("x.MemorySize = 100", "MemorySize", "100", "64", "128", "3072")]
    [InlineData("x.Timeout = -1", "Timeout", "-1", "900")]
    [InlineData("x.Handler = \"index\"", "Handler", "'index'", "index.main_handler")]
    [InlineData("x.FunctionName = \"my function\"", "FunctionName", "'my function'", "letters, digits, hyphens and underscores", "'my-function'")]
    [InlineData("x.Runtime = \"Pyton3.6\"", "Runtime", "'Pyton3.6'", "Python3.6")]
    [InlineData("x.Description = TooLong", "Description", "1000", "1001")]
    [InlineData("cron.TriggerCronConfig = \"0 8 * * *\"", "TriggerCronConfig", "'0 8 * * *'", "seven fields", "'0 0 8 * * * *'")]
    [InlineData("status.EndTime = \"2018-06-11\"", "EndTime", "'2018-06-11'", "2018-06-11 18:46:45")]
    [InlineData("list.Filters = new Filter[13]", "Filters", "10", "13")]
    [InlineData("alias = new() { FunctionName = text, Name = \"$DEFAULT\" }", "Name", "'$DEFAULT'", "The alias $DEFAULT cannot be deleted")]
    [InlineData("Send(new GetRequestStatusRequest { FunctionName = text, FunctionRequestId = text, StartTime = text })", "EndTime", "StartTime", "StartTime and EndTime go together")]
    [InlineData("Use(new GetFunctionLogsRequest { Offset = 9990, Limit = 11 })", "Offset and Limit cannot be 10001 together", "10000", "at most 10,000 together")]
    [InlineData("Use(new GetFunctionLogsRequest { StartTime = \"2026-05-16 20:00:00\", EndTime = \"2026-05-17 20:00:01\" })", "StartTime and EndTime cannot be '2026-05-16 20:00:00' and '2026-05-17 20:00:01'", "1 day apart")]
    [InlineData("Use(new GetRequestStatusRequest { FunctionName = text, FunctionRequestId = text, StartTime = \"2026-05-16 20:00:00\", EndTime = \"2026-05-16 19:00:00\" })", "EndTime cannot be '2026-05-16 19:00:00'", "later than StartTime, which is '2026-05-16 20:00:00'")]
    [InlineData("Use(new CreateTriggerRequest { FunctionName = text, TriggerName = text, Type = TriggerType.Cmq, CustomArgument = text })", "Type cannot be 'cmq' when CustomArgument is set, only 'timer'", "timer triggers only")]
    [InlineData("Use(new Filter { Name = \"Role\", Values = [text, text] })", "Values cannot be this list when Name is 'Role'", "at most 1 item and has 2", "leave out 1")]
    [InlineData("Use(new CreateTriggerRequest { FunctionName = text, TriggerName = text, Type = \"cos\", TriggerDesc = \"none\" })", "TriggerDesc cannot be 'none' when Type is 'cos'", "must be JSON")]
    [InlineData("Use(new FunctionEnvironment { Variables = [new() { Key = \"a\", Value = Large }] })", "Variables cannot be this list", "4 KB in all", "shorten its texts by 1")]
    [InlineData("_ = new ApiCallOptions { Region = \"ap-guangzou\" }", "'ap-guangzou'", "scf", "ap-guangzhou")]
    [InlineData("Use(error.Code == \"ResourceNotFound.Functions\")", "'ResourceNotFound.Functions'", "scf", "ResourceNotFound.Function")]
    public async Task Message_SaysWhatIsWrongAndWhatToDo(string statement, params string[] parts)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzeAsync(statement));

        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.All(parts, part => Assert.Contains(part, message, StringComparison.Ordinal));
        AssertOneSentence(message);
    }

    [Theory]
    [InlineData("double a = 1e300", "1e300")]
    [InlineData("double a = -1e300", "-1e300")]
    [InlineData("double a = 8e27", "8e27")]
    [InlineData("double a = 7e27", "7000000000000000000000000000")]
    [InlineData("double a = 2 * 1e300", "2E+300")]
    [InlineData("double a = double.NegativeInfinity", "-Infinity")]
    [InlineData("float a = 3e38f", "3e38f")]
    public async Task NumberBeyondAnyLimit_IsShownAsItIsWritten(string field, string shown)
    {
        Diagnostic diagnostic = Assert.Single(await UserProject.AnalyzeAsync(
            UserProject.Empty.AddSyntaxTrees(UserProject.Parse($"class C {{ [ScfGen.NumberRange(0, 1)] {field}; }}"))));

        Assert.StartsWith($"a cannot be {shown}: it must be from 0 to 1; use ", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryMessage_IsOneSentenceAboutItsMember()
    {
        ImmutableArray<JudgedValue> judged = await PlacedValues.JudgeAsync(
            UserProject.Empty, "assignment", RequestMembers.Constrained.SelectMany(static member => BoundaryValues.Of(member).Select(value => (member, value))));

        foreach ((JudgedValue value, Diagnostic diagnostic) in judged.SelectMany(static value => value.Diagnostics.Select(diagnostic => (value, diagnostic))))
        {
            string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
            Assert.Contains(value.Member.Name, message, StringComparison.Ordinal);
            AssertOneSentence(message);
            if (value.Member.Member.IsSensitive)
            {
                Assert.DoesNotContain("'", message, StringComparison.Ordinal);
                Assert.False(diagnostic.Properties.ContainsKey("Suggestion"), message);
            }
        }
    }

    private static async Task<Diagnostic[]> AnalyzeAsync(string statement) =>
    [
        .. await UserProject.AnalyzeAsync(UserProject.Empty.AddSyntaxTrees(UserProject.Parse(UserCode.Program(
            $"        Run(Any<CreateFunctionRequest>(), Any<TriggerAction>(), Any<GetRequestStatusRequest>(), Any<ListFunctionsRequest>(), Any<InvokeFunctionRequest>());{Method(statement)}")))),
    ];

    // The statement in a function of its own, so that nothing around it says more of its values.
    private static string Method(string statement) => $$"""

                void Run(CreateFunctionRequest x, TriggerAction cron, GetRequestStatusRequest status, ListFunctionsRequest list, InvokeFunctionRequest invoke)
                {
                    const string TooLong = "{{new string('a', 1001)}}";
                    const string Large = "{{new string('a', 4096)}}";
                    ApiException error = Any<ApiException>();
                    DeleteAliasRequest alias;
                    {{statement}};
                }
        """;

    private static void AssertOneSentence(string message)
    {
        Assert.False(message.AsSpan().IndexOfAny("\r\n\0") >= 0, message);
        Assert.False(message.EndsWith('.') || message.EndsWith(' ') || message.Contains("{0", StringComparison.Ordinal), message);
        Assert.True(char.IsUpper(message[0]) || message[0] == '\'', message);
    }
}
