namespace LocalScf.Tests;

/// <summary>A request for every action that succeeds on a server with a <see cref="Population"/>.</summary>
internal static class SampleRequests
{
    private static readonly Dictionary<string, string> s_bodies = new(StringComparer.Ordinal)
    {
        ["CopyFunction"] = """{"FunctionName":"walk","NewFunctionName":"run"}""",
        ["CreateAlias"] = """{"FunctionName":"walk","Name":"fresh","FunctionVersion":"2"}""",
        ["CreateFunction"] = """{"FunctionName":"run","Code":{"ZipFile":"UEs="}}""",
        ["CreateNamespace"] = """{"Namespace":"other"}""",
        ["CreateTrigger"] = """{"FunctionName":"walk","TriggerName":"tock","Type":"timer","TriggerDesc":"*/5 * * * *"}""",
        ["DeleteAlias"] = """{"FunctionName":"walk","Name":"stable"}""",
        ["DeleteFunction"] = """{"FunctionName":"walk"}""",
        ["DeleteLayerVersion"] = """{"LayerName":"lib","LayerVersion":1}""",
        ["DeleteNamespace"] = """{"Namespace":"space"}""",
        ["DeleteProvisionedConcurrencyConfig"] = """{"FunctionName":"walk","Qualifier":"1"}""",
        ["DeleteReservedConcurrencyConfig"] = """{"FunctionName":"walk"}""",
        ["DeleteTrigger"] = """{"FunctionName":"walk","TriggerName":"tick","Type":"timer"}""",
        ["GetAccount"] = """{}""",
        ["GetAlias"] = """{"FunctionName":"walk","Name":"stable"}""",
        ["GetAsyncEventStatus"] = """{"InvokeRequestId":"<event>"}""",
        ["GetFunction"] = """{"FunctionName":"walk","ShowCode":"TRUE"}""",
        ["GetFunctionAddress"] = """{"FunctionName":"walk"}""",
        ["GetFunctionEventInvokeConfig"] = """{"FunctionName":"walk"}""",
        ["GetFunctionLogs"] = """{"FunctionName":"walk"}""",
        ["GetLayerVersion"] = """{"LayerName":"lib","LayerVersion":1}""",
        ["GetProvisionedConcurrencyConfig"] = """{"FunctionName":"walk"}""",
        ["GetRequestStatus"] = """{"FunctionName":"walk","FunctionRequestId":"<invocation>"}""",
        ["GetReservedConcurrencyConfig"] = """{"FunctionName":"walk"}""",
        ["Invoke"] = """{"FunctionName":"walk","ClientContext":"{}","LogType":"Tail"}""",
        ["InvokeFunction"] = """{"FunctionName":"walk","Event":"{}","LogType":"Tail"}""",
        ["ListAliases"] = """{"FunctionName":"walk"}""",
        ["ListAsyncEvents"] = """{"FunctionName":"sleeper"}""",
        ["ListFunctions"] = """{}""",
        ["ListLayerVersions"] = """{"LayerName":"lib"}""",
        ["ListLayers"] = """{}""",
        ["ListNamespaces"] = """{}""",
        ["ListTriggers"] = """{"FunctionName":"walk"}""",
        ["ListVersionByFunction"] = """{"FunctionName":"walk"}""",
        ["PublishLayerVersion"] = """{"LayerName":"lib","CompatibleRuntimes":["Go1"],"Content":{"ZipFile":"UEs="}}""",
        ["PublishVersion"] = """{"FunctionName":"walk"}""",
        ["PutProvisionedConcurrencyConfig"] = """{"FunctionName":"walk","Qualifier":"2","VersionProvisionedConcurrencyNum":1}""",
        ["PutReservedConcurrencyConfig"] = """{"FunctionName":"walk","ReservedConcurrencyMem":25600}""",
        ["PutTotalConcurrencyConfig"] = """{"TotalConcurrencyMem":64000}""",
        ["TerminateAsyncEvent"] = """{"FunctionName":"sleeper","InvokeRequestId":"<event>"}""",
        ["UpdateAlias"] = """{"FunctionName":"walk","Name":"stable","FunctionVersion":"2"}""",
        ["UpdateFunctionCode"] = """{"FunctionName":"walk","ZipFile":"UEs="}""",
        ["UpdateFunctionConfiguration"] = """{"FunctionName":"walk","MemorySize":256}""",
        ["UpdateFunctionEventInvokeConfig"] =
            """{"FunctionName":"walk","AsyncTriggerConfig":{"RetryConfig":[{"RetryNum":1}],"MsgTTL":3600}}""",
        ["UpdateNamespace"] = """{"Namespace":"space","Description":"New"}""",
        ["UpdateTriggerStatus"] = """{"FunctionName":"walk","TriggerName":"tick","Type":"timer","Enable":"CLOSE"}""",
    };

    public static string For(string action, Population population) => s_bodies[action]
        .Replace("<event>", population.RunningEvent, StringComparison.Ordinal)
        .Replace("<invocation>", population.Invocation, StringComparison.Ordinal);
}
