using System.Text.Json;

namespace ScfGen.Generator.Tests;

/// <summary>What the document restricts, written down a second time: who changes the spec by mistake is told so.</summary>
public sealed class DocumentedConstraintTests
{
    private const string Constraints = """
        Code.ZipFile: bytes max=69905068; format base64
        CreateAlias.Name: length min=1 max=64; pattern regex=^[A-Za-z][A-Za-z0-9_-]*$
        CreateFunction.Description: length max=1000
        CreateFunction.FunctionName: length min=2 max=60; pattern regex=^[A-Za-z][A-Za-z0-9_-]*[A-Za-z0-9]$
        CreateFunction.Handler: format handler
        CreateFunction.MemorySize: range min=128 max=3072 step=128 also=64
        CreateFunction.Timeout: range min=1 max=900
        CreateNamespace.Namespace: length max=30; pattern regex=^[A-Za-z0-9_-]*$
        DeleteNamespace.Namespace: length max=30; pattern regex=^[A-Za-z0-9_-]*$
        Environment.Variables: totalBytes max=4096
        Filter.Values: items max=20
        GetRequestStatus.EndTime: format date-time
        GetRequestStatus.StartTime: format date-time
        Invoke.ClientContext: bytes max=6291456; format json
        Invoke.RoutingKey: bytes max=1024; format json-string-map
        InvokeFunction.Event: bytes max=6291456; format json
        InvokeFunction.RoutingKey: bytes max=1024; format json-string-map
        ListAsyncEvents.Limit: range max=100
        ListFunctions.Filters: items max=10
        ListTriggers.Filters: items max=10
        PublishLayerVersion.LayerName: length min=1 max=64; pattern regex=^[A-Za-z]([A-Za-z0-9_-]*[A-Za-z0-9])?$
        PutProvisionedConcurrencyConfig.MinCapacity: range min=1
        PutProvisionedConcurrencyConfig.TrackingTarget: range step=0.01
        PutTotalConcurrencyConfig.TotalConcurrencyMem: range min=12800
        TimeInterval.End: format date-time
        TimeInterval.Start: format date-time
        TriggerAction.TriggerCronConfig: format cron7
        UpdateFunctionCode.Handler: format handler
        UpdateFunctionCode.ZipFile: bytes max=27962028; format base64
        UpdateFunctionConfiguration.Description: length max=1000
        UpdateFunctionConfiguration.MemorySize: range min=128 max=3072 step=128 also=64
        UpdateFunctionConfiguration.Timeout: range min=1 max=900
        WSParams.IdleTimeOut: range min=1 max=1800
        """;

    private const string Rules = """
        CreateFunction: exclusive Code.CosBucketName Code.ZipFile Code.DemoId
        CreateFunction: exclusive Code.CosObjectName Code.ZipFile Code.DemoId
        CreateFunction: requires Code.DemoId when CodeSource=Demo
        CreateFunction: requires VpcConfig whenSet CfsConfig
        CreateTrigger: equals Type=timer whenSet CustomArgument
        CreateTrigger: limits TriggerDesc=format=cron-trigger when Type=timer
        CreateTrigger: limits TriggerDesc=format=json when Type=cos
        DeleteAlias: forbids Name=$DEFAULT
        DeleteNamespace: forbids Namespace=default
        DeleteTrigger: limits TriggerDesc=format=json when Type=cos
        DeleteTrigger: requires TriggerDesc when Type=cos
        Filter: limits Values=items=max=1 when Name=VpcId
        Filter: limits Values=items=max=1 when Name=SubnetId
        Filter: limits Values=items=max=1 when Name=ClsTopicId
        Filter: limits Values=items=max=1 when Name=ClsLogsetId
        Filter: limits Values=items=max=1 when Name=Role
        Filter: limits Values=items=max=1 when Name=CfsId
        Filter: limits Values=items=max=1 when Name=CfsMountInsId
        Filter: limits Values=items=max=1 when Name=Eip
        GetFunctionLogs: requires EndTime whenSet StartTime
        GetFunctionLogs: requires StartTime whenSet EndTime
        GetFunctionLogs: sum Offset Limit max 10000
        GetFunctionLogs: within StartTime EndTime seconds 86400
        GetRequestStatus: ascending StartTime EndTime
        GetRequestStatus: requires EndTime whenSet StartTime
        ImageConfig: requires RegistryId when ImageType=enterprise
        Invoke: limits ClientContext=bytes=max=131072 when InvocationType=Event
        PutProvisionedConcurrencyConfig: equals VersionProvisionedConcurrencyNum=0 when ProvisionedType=ConcurrencyUtilizationTracking
        PutProvisionedConcurrencyConfig: forbids Qualifier=$LATEST
        PutProvisionedConcurrencyConfig: requires TrackingTarget MinCapacity MaxCapacity when ProvisionedType=ConcurrencyUtilizationTracking
        UpdateTriggerStatus: limits TriggerDesc=format=json when Type=cos
        UpdateTriggerStatus: requires TriggerDesc when Type=cos
        VersionMatch: limits Expression=pattern=regex=^(\( *-?[0-9]+ *, *-?[0-9]+ *\)|\[ *-?[0-9]+ *, *-?[0-9]+ *\])$ when Method=range
        """;

    private const string Sets = """
        AsyncEventOrderBy: StartTime EndTime
        AsyncEventState: RUNNING FINISHED ABORTED FAILED
        CodeSource: ZipFile Cos Demo
        EnableStatus: ENABLE DISABLE
        FunctionOrderBy: AddTime ModTime FunctionName
        FunctionRuntime: Python2.7 Python3.6 Nodejs6.10 Nodejs8.9 Nodejs10.15 Nodejs12.16 Php5 Php7 Go1 Java8 CustomRuntime CustomImage
        FunctionType: Event HTTP
        ImageType: personal enterprise
        InvocationType: RequestResponse Event
        LogOrderBy: function_name duration mem_usage start_time
        LogRetCode: not0 is0 TimeLimitExceeded ResourceLimitExceeded UserCodeException
        LogSearchType: Application Platform
        LogSortOrder: desc asc
        LogType: None Tail
        MatchMethod: range exact
        NamespaceOrderBy: Name Updatetime
        NamespaceSearchField: Namespace Description
        ProtocolType: WS
        ProvisionedType: Default ConcurrencyUtilizationTracking
        ScheduledProvisionedType: Default
        SortOrder: ASC DESC
        TriggerSwitch: OPEN CLOSE
        TriggerType: cos cmq timer ckafka apigw
        UpdateCodeSource: ZipFile Cos Inline
        VersionOrderBy: AddTime ModTime
        """;

    private static readonly JsonElement s_spec = JsonSerializer.Deserialize<JsonElement>(ShippedSpec.Text);

    [Fact]
    public void Constraints_AreThoseOfTheDocument() => AssertSame(
        Constraints,
        from member in RequestMembers.Constrained
        select $"{member.Place}: {string.Join("; ", RequestMembers.KeysOf(member).Select(key => $"{key} {Describe(member.Definition.GetProperty(key))}"))}");

    [Fact]
    public void Rules_AreThoseOfTheDocument() => AssertSame(
        Rules,
        from owner in s_spec.GetProperty("actions").EnumerateObject().Concat(s_spec.GetProperty("types").EnumerateObject())
        where owner.Value.TryGetProperty("rules", out _)
        from rule in owner.Value.GetProperty("rules").EnumerateArray()
        select $"{owner.Name}: {string.Join(' ', rule.EnumerateObject().Where(static part => part.Name != "says").Select(static part => $"{part.Name} {Describe(part.Value)}"))}");

    [Fact]
    public void Sets_AreThoseOfTheDocument() => AssertSame(
        Sets,
        from set in RequestMembers.Shipped.Select(static member => member.Definition.GetProperty("type").GetString()!.TrimEnd('[', ']')).Distinct()
        where s_spec.GetProperty("enums").TryGetProperty(set, out _)
        select $"{set}: {string.Join(' ', s_spec.GetProperty("enums").GetProperty(set).GetProperty("values").EnumerateObject().Select(static value => value.Name))}");

    private static void AssertSame(string expected, IEnumerable<string> actual)
    {
        string[] lines = expected.Split('\n');
        string[] found = [.. actual];
        Expect.None(
        [
            .. found.Except(lines).Select(static line => "is not in the table: " + line),
            .. lines.Except(found).Select(static line => "is not in the spec: " + line),
        ]);
        Assert.Equal(lines.Length, found.Length);
    }

    private static string Describe(JsonElement constraint) => constraint.ValueKind switch
    {
        JsonValueKind.Object => string.Join(
            ' ', constraint.EnumerateObject().Where(static part => part.Name != "says").Select(static part => $"{part.Name}={Describe(part.Value)}")),
        JsonValueKind.Array => string.Join(' ', constraint.EnumerateArray().Select(Describe)),
        _ => constraint.ToString(),
    };
}
