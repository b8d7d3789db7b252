using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Decides, when a function is invoked, whether it can run and which version does.</summary>
internal static class RunPreparation
{
    /// <summary>Takes up one unit of the function's concurrency; <see cref="Release"/> gives it back.</summary>
    public static RunRequest Prepare(ActionContext context, string functionEvent)
    {
        lock (context.Server.Account.Gate)
        {
            context.Region.Advance(context.Now);
            FunctionState function = context.Function();
            if (function.Latest.Settings.Type == "HTTP")
            {
                throw context.Error(
                    $"The function {function.Name} is started by HTTP requests and not by events.", "InvalidParameterValue.FunctionType");
            }

            VersionState version = Resolve(context, function);
            CheckStatus(context, function, version);
            CheckConcurrency(context, function, version);
            function.RunningCount++;
            string runEvent = functionEvent.Length > 0 ? functionEvent : "{}";
            return new RunRequest(function, version.Name, version.Settings, version.AsyncRetry, runEvent, $"{Guid.NewGuid()}");
        }
    }

    public static void Release(ServerParts server, RunRequest run)
    {
        lock (server.Account.Gate)
        {
            run.Function.RunningCount--;
        }
    }

    private static VersionState Resolve(ActionContext context, FunctionState function)
    {
        string qualifier = context.Input.Text("Qualifier") is { Length: > 0 } given ? given : VersionState.Latest;
        string name = function.Aliases.TryGetValue(qualifier, out AliasState? alias)
            ? alias.Routing.Choose(alias.FunctionVersion, context.Input.Text("RoutingKey"))
            : qualifier;
        return function.FindVersion(name) ?? throw context.NoSuchVersion(function, qualifier);
    }

    private static void CheckStatus(ActionContext context, FunctionState function, VersionState version)
    {
        // After a failed update, the document lets the content from before the update run on.
        string status = version.Status(context.Now);
        if (status is not (FunctionStatus.Active or FunctionStatus.UpdateFailed))
        {
            throw context.Error(
                $"Version {version.Name} of the function {function.Name} is {status}.", "FailedOperation.FunctionStatusError");
        }
    }

    private static void CheckConcurrency(ActionContext context, FunctionState function, VersionState version)
    {
        if (function.ReservedMemory is long reserved && (function.RunningCount + 1) * version.Settings.MemorySize > reserved)
        {
            throw context.Error($"The function's {reserved} MB of reserved concurrency are in use.", "LimitExceeded.Quota");
        }
    }
}
