using System.Text;
using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Runs functions for callers that wait, and hands events to those that do not.</summary>
internal static class InvocationActions
{
    // The document's limit for the log in an answer.
    private const int MaxLogBytes = 4 * 1024;

    public static Task<JsonObject> InvokeFunctionAsync(ActionContext context) => RunAsync(context, context.Input.Text("Event") ?? "");

    public static Task<JsonObject> InvokeAsync(ActionContext context)
    {
        string functionEvent = context.Input.Text("ClientContext") ?? "";
        return context.Input.Text("InvocationType") switch
        {
            null or "RequestResponse" => RunAsync(context, functionEvent),
            "Event" => Task.FromResult(Start(context, functionEvent)),
            string other => throw context.Error($"A function cannot be invoked by {other}.", "InvalidParameterValue"),
        };
    }

    private static async Task<JsonObject> RunAsync(ActionContext context, string functionEvent)
    {
        RunRequest run = RunPreparation.Prepare(context, functionEvent);
        try
        {
            CancellationToken stopping = context.Server.Background.Stopping;
            InvocationRecord record = await context.Server.Runner.RunAsync(run, attempt: 0, stopping).ConfigureAwait(false);
            stopping.ThrowIfCancellationRequested();
            return ToResult(context, record);
        }
        finally
        {
            RunPreparation.Release(context.Server, run);
        }
    }

    private static JsonObject Start(ActionContext context, string functionEvent)
    {
        RunRequest run = RunPreparation.Prepare(context, functionEvent);
        AsyncEventRunner.Start(context, run);

        // Nothing else is known yet: the other members are null.
        return new JsonObject { ["Result"] = new JsonObject { ["FunctionRequestId"] = run.RequestId, ["InvokeResult"] = 0 } };
    }

    private static JsonObject ToResult(ActionContext context, InvocationRecord record) => new()
    {
        ["Result"] = new JsonObject
        {
            ["Log"] = context.Input.Text("LogType") == "Tail" ? Tail(record.Log) : "",
            ["RetMsg"] = record.IsSuccess ? record.Message : "",
            ["ErrMsg"] = record.IsSuccess ? "" : record.Message,
            ["MemUsage"] = record.MemoryBytes,
            ["Duration"] = record.Milliseconds,
            ["BillDuration"] = record.BilledMilliseconds,
            ["FunctionRequestId"] = record.RequestId,
            ["InvokeResult"] = record.IsSuccess ? 0 : 1,
        },
    };

    // The end of the log, beginning at a whole character.
    private static string Tail(string log)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(log);
        int start = Math.Max(0, bytes.Length - MaxLogBytes);
        while (start < bytes.Length && (bytes[start] & 0b1100_0000) == 0b1000_0000)
        {
            start++;
        }

        return Encoding.UTF8.GetString(bytes.AsSpan(start));
    }
}
