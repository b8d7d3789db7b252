using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Tells how the runs of one function request ended.</summary>
internal static class GetRequestStatus
{
    private const double BytesPerMegabyte = 1024 * 1024;

    // The document: without a start, the last quarter of an hour is searched.
    private static readonly TimeSpan s_defaultSpan = TimeSpan.FromMinutes(15);

    public static JsonObject Run(ActionContext context)
    {
        FunctionState function = context.Function();
        string requestId = context.Input.Required("FunctionRequestId");
        DateTimeOffset end = Time(context, "EndTime") ?? context.Now;
        DateTimeOffset start = Time(context, "StartTime") ?? context.Now - s_defaultSpan;

        // The limits are given to the second, and what began within the last of them counts.
        DateTimeOffset last = Times.NextSecond(end);
        List<InvocationRecord> found =
        [
            .. function.History.Records
                .Where(record => record.RequestId == requestId)
                .Where(record => record.StartTime >= start && record.StartTime < last),
        ];
        return new JsonObject
        {
            ["TotalCount"] = found.Count,
            ["Data"] = found.Select(ToJson).ToJsonArray(),
        };
    }

    private static DateTimeOffset? Time(ActionContext context, string name) =>
        context.Input.Text(name) is string text && Times.TryParse(text, out DateTimeOffset time) ? time : null;

    private static JsonObject ToJson(InvocationRecord record) => new()
    {
        ["FunctionName"] = record.FunctionName,
        ["RetMsg"] = record.Message,
        ["RequestId"] = record.RequestId,
        ["StartTime"] = Times.Format(record.StartTime),
        ["RetCode"] = record.Outcome switch
        {
            InvocationOutcome.Succeeded => 0,
            InvocationOutcome.Running => 1,
            _ => -1,
        },
        ["Duration"] = record.Milliseconds,
        ["MemUsage"] = Math.Round(record.MemoryBytes / BytesPerMegabyte, 3),
        ["RetryNum"] = record.Attempt,
    };
}
