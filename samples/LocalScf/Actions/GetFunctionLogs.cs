using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Reads the logs of runs that have ended.</summary>
internal static class GetFunctionLogs
{
    public static JsonObject Run(ActionContext context)
    {
        (DateTimeOffset start, DateTimeOffset end) = Span(context);
        string? requestId = context.Input.Text("FunctionRequestId") is { Length: > 0 } id ? id : null;
        string? outcome = context.Input.Value("Filter")?.TextOf("RetCode");
        IEnumerable<InvocationRecord> matching = Functions(context)
            .SelectMany(function => Records(context, function))
            .Where(record => record.Outcome != InvocationOutcome.Running)
            .Where(record => requestId is null || record.RequestId == requestId)
            .Where(record => record.StartTime >= start && record.StartTime < end)
            .Where(record => Matches(context, record, outcome));
        List<InvocationRecord> all = Listing.Sort(matching, Order(context), Listing.IsDescending(context, otherwise: true));

        return new JsonObject
        {
            ["TotalCount"] = all.Count,
            ["Data"] = Listing.Page(context, all).Select(ToJson).ToJsonArray(),
        };
    }

    private static (DateTimeOffset Start, DateTimeOffset End) Span(ActionContext context)
    {
        // The rules of the action let both be given or none.
        if (context.Input.Text("StartTime") is not string startText || context.Input.Text("EndTime") is not string endText)
        {
            return (DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        }

        _ = Times.TryParse(startText, out DateTimeOffset start);
        _ = Times.TryParse(endText, out DateTimeOffset end);
        return start <= end
            ? (start, Times.NextSecond(end))
            : throw context.Error("EndTime must not be before StartTime.", "InvalidParameterValue.DateTime");
    }

    private static List<FunctionState> Functions(ActionContext context)
    {
        bool isNamed = context.Input.Text("FunctionName") is { Length: > 0 };
        return isNamed ? [context.Function()] : [.. context.Namespace().Functions.Values];
    }

    private static IEnumerable<InvocationRecord> Records(ActionContext context, FunctionState function)
    {
        string? version = context.Input.Text("Qualifier") is { Length: > 0 } qualifier ? context.Version(function, qualifier).Name : null;
        return function.History.Records.Where(record => version is null || record.Version == version);
    }

    private static bool Matches(ActionContext context, InvocationRecord record, string? outcome) => outcome switch
    {
        null or "" => true,
        "is0" => record.IsSuccess,
        "not0" => !record.IsSuccess,
        "TimeLimitExceeded" => record.Outcome == InvocationOutcome.TimedOut,
        "UserCodeException" => record.Outcome == InvocationOutcome.Failed,
        "ResourceLimitExceeded" => false,
        _ => throw context.Error($"Logs cannot be filtered by RetCode {outcome}.", "InvalidParameterValue.RetCode"),
    };

    private static Comparison<InvocationRecord> Order(ActionContext context) => context.Input.Text("OrderBy") switch
    {
        "function_name" => Listing.ByText<InvocationRecord>(record => record.FunctionName),
        "duration" => Listing.ByNumber<InvocationRecord>(record => record.Milliseconds),
        "mem_usage" => Listing.ByNumber<InvocationRecord>(record => record.MemoryBytes),
        _ => Listing.ByTime<InvocationRecord>(record => record.StartTime, record => record.RequestId),
    };

    private static JsonObject ToJson(InvocationRecord record) => new()
    {
        ["FunctionName"] = record.FunctionName,
        ["RetMsg"] = record.Message,
        ["RequestId"] = record.RequestId,
        ["StartTime"] = Times.Format(record.StartTime),
        ["RetCode"] = record.IsSuccess ? 0 : 1,
        ["InvokeFinished"] = record.Outcome == InvocationOutcome.Aborted ? 0 : 1,
        ["Duration"] = record.Milliseconds,
        ["BillDuration"] = record.BilledMilliseconds,
        ["MemUsage"] = record.MemoryBytes,
        ["Log"] = record.Log,
        ["RetryNum"] = record.Attempt,
    };
}
