using System.Text.Json;
using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>The retry settings for asynchronous events.</summary>
internal static class EventInvokeConfigActions
{
    public static JsonObject Update(ActionContext context)
    {
        FunctionState function = context.Function();
        if (!function.Latest.IsActive(context.Now))
        {
            throw context.Error(
                $"The function {function.Name} is {function.Latest.Status(context.Now)}.",
                "FailedOperation.FunctionVersionStatusNotActive");
        }

        function.Latest.AsyncRetry = Read(context);
        function.Latest.ModTime = context.Now;
        return new JsonObject();
    }

    public static JsonObject Get(ActionContext context)
    {
        FunctionState function = context.Function();
        AsyncRetrySettings settings = context.Version(function, context.Input.Text("Qualifier") ?? VersionState.Latest).AsyncRetry;
        return new JsonObject
        {
            ["AsyncTriggerConfig"] = new JsonObject
            {
                ["RetryConfig"] = settings.RetryNums.Select(count => new JsonObject { ["RetryNum"] = count }).ToJsonArray(),
                ["MsgTTL"] = settings.MessageSeconds,
            },
        };
    }

    private static AsyncRetrySettings Read(ActionContext context)
    {
        JsonElement config = context.Input.Given.GetProperty("AsyncTriggerConfig");
        List<long> counts = [.. config.ItemsOf("RetryConfig").Select(item => item.GetProperty("RetryNum").GetInt64())];
        long seconds = config.GetProperty("MsgTTL").GetInt64();
        LocalScfLimits limits = context.Limits;
        if (counts.Count == 0 || counts.Exists(count => count < 0) || seconds < limits.MinAsyncMessageSeconds)
        {
            throw context.Error(
                $"AsyncTriggerConfig needs a RetryNum of at least 0, and a MsgTTL of at least {limits.MinAsyncMessageSeconds} seconds.",
                "InvalidParameterValue.AsyncTriggerConfig");
        }

        if (counts.Exists(count => count > limits.AsyncRetries))
        {
            throw context.Error($"RetryNum is {limits.AsyncRetries} at most.", "LimitExceeded.RetryNum");
        }

        if (seconds > limits.MaxAsyncMessageSeconds)
        {
            throw context.Error($"MsgTTL is {limits.MaxAsyncMessageSeconds} seconds at most.", "LimitExceeded.MsgTTL");
        }

        return new AsyncRetrySettings(counts, seconds);
    }
}
