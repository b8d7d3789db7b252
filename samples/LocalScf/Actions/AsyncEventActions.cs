using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Looks at single asynchronous events, and ends them.</summary>
internal static class AsyncEventActions
{
    public static JsonObject GetStatus(ActionContext context)
    {
        string requestId = context.Input.Required("InvokeRequestId");
        AsyncEventState asyncEvent = context.Region.AsyncEvents.GetValueOrDefault(requestId)
            ?? throw context.Error($"There is no event {requestId}.", "ResourceNotFound.AsyncEvent");
        return new JsonObject
        {
            ["Result"] = new JsonObject
            {
                ["Status"] = asyncEvent.Status,
                ["StatusCode"] = asyncEvent.StatusCode,
                ["InvokeRequestId"] = asyncEvent.RequestId,
            },
        };
    }

    public static JsonObject Terminate(ActionContext context)
    {
        FunctionState function = context.Function();
        string requestId = context.Input.Required("InvokeRequestId");
        AsyncEventState? asyncEvent = context.Region.AsyncEvents.GetValueOrDefault(requestId);
        if (asyncEvent is null || asyncEvent.FunctionName != function.Name || asyncEvent.Namespace != function.Namespace)
        {
            throw context.Error($"The function {function.Name} has no event {requestId}.", "ResourceNotFound.AsyncEvent");
        }

        if (!asyncEvent.IsRunning)
        {
            throw context.Error($"The event {requestId} is {asyncEvent.Status}.", "FailedOperation.AsyncEventStatus");
        }

        AsyncEventRunner.Terminate(asyncEvent, context.Now);
        return new JsonObject();
    }
}
