using System.Text.Json;
using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Lists the asynchronous events of a function.</summary>
internal static class ListAsyncEvents
{
    public static JsonObject Run(ActionContext context)
    {
        FunctionState function = context.Function();
        string? qualifier = context.Input.Text("Qualifier") is { Length: > 0 } given ? context.Version(function, given).Name : null;
        string? requestId = context.Input.Text("InvokeRequestId") is { Length: > 0 } id ? id : null;
        List<string> types = context.Input.Texts("InvokeType");
        List<string> statuses = context.Input.Texts("Status");
        (DateTimeOffset Start, DateTimeOffset End)? started = Interval(context, "StartTimeInterval");
        (DateTimeOffset Start, DateTimeOffset End)? ended = Interval(context, "EndTimeInterval");

        IEnumerable<AsyncEventState> matching = context.Region.AsyncEvents.Values
            .Where(item => item.FunctionName == function.Name && item.Namespace == function.Namespace)
            .Where(item => qualifier is null || item.Version == qualifier)
            .Where(item => requestId is null || item.RequestId == requestId)
            .Where(item => types.Count == 0 || types.Contains(item.InvokeType))
            .Where(item => statuses.Count == 0 || statuses.Contains(item.Status))
            .Where(item => IsIn(item.StartTime, started) && IsIn(item.EndTime, ended));

        // Events that still run end after all others.
        Comparison<AsyncEventState> order = context.Input.Text("Orderby") == "EndTime"
            ? Listing.ByTime<AsyncEventState>(item => item.EndTime ?? DateTimeOffset.MaxValue, item => item.RequestId)
            : Listing.ByTime<AsyncEventState>(item => item.StartTime, item => item.RequestId);
        List<AsyncEventState> all = Listing.Sort(matching, order, Listing.IsDescending(context, otherwise: true));

        return new JsonObject
        {
            ["TotalCount"] = all.Count,
            ["EventList"] = Listing.Page(context, all).Select(ToJson).ToJsonArray(),
        };
    }

    private static (DateTimeOffset Start, DateTimeOffset End)? Interval(ActionContext context, string name)
    {
        if (context.Input.Value(name) is not JsonElement interval)
        {
            return null;
        }

        // Both were checked to be times.
        _ = Times.TryParse(interval.GetProperty("Start").GetString()!, out DateTimeOffset start);
        _ = Times.TryParse(interval.GetProperty("End").GetString()!, out DateTimeOffset end);
        return (start, end);
    }

    private static bool IsIn(DateTimeOffset? time, (DateTimeOffset Start, DateTimeOffset End)? interval) =>
        interval is not { } limits || (time >= limits.Start && time < limits.End);

    private static JsonObject ToJson(AsyncEventState item) => new()
    {
        ["InvokeRequestId"] = item.RequestId,
        ["InvokeType"] = item.InvokeType,
        ["Qualifier"] = item.Version,
        ["Status"] = item.Status,
        ["StartTime"] = Times.FormatWithMilliseconds(item.StartTime),
        ["EndTime"] = item.EndTime is DateTimeOffset end ? Times.FormatWithMilliseconds(end) : "",
    };
}
