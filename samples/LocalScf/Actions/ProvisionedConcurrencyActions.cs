using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Reads and deletes the provisioned concurrency of function versions.</summary>
internal static class ProvisionedConcurrencyActions
{
    // The document: this many instances of a function's concurrency cannot be provisioned.
    private const long UnprovisionedInstances = 100;

    public static JsonObject Get(ActionContext context)
    {
        FunctionState function = context.Function();
        string? qualifier = context.Input.Text("Qualifier") is { Length: > 0 } given ? given : null;
        if (qualifier is not null && function.FindVersion(qualifier) is null)
        {
            throw context.NoSuchVersion(function, qualifier);
        }

        IEnumerable<JsonObject> allocated = function.Versions
            .Where(version => qualifier is null || version.Name == qualifier)
            .Where(version => version.Provisioned is not null)
            .Select(version => ToJson(version.Name, version.Provisioned!, context.Now));
        return new JsonObject
        {
            ["UnallocatedConcurrencyNum"] = Math.Max(0, MaxInstances(context.Namespace(), function) - function.ProvisionedCount),
            ["Allocated"] = allocated.ToJsonArray(),
        };
    }

    public static JsonObject Delete(ActionContext context)
    {
        VersionState version = Required(context);
        if (version.Provisioned is ProvisionedConcurrency provisioned && !provisioned.IsReady(context.Now))
        {
            throw context.Error("The version's provisioned concurrency is being set.", "FailedOperation.ProvisionedInProgress");
        }

        version.Provisioned = null;
        return new JsonObject();
    }

    /// <summary>The version that Qualifier names.</summary>
    public static VersionState Required(ActionContext context)
    {
        FunctionState function = context.Function();
        string qualifier = context.Input.Required("Qualifier");
        return function.FindVersion(qualifier)
            ?? throw context.Error(
                $"The function {function.Name} has no version {qualifier}.",
                "ResourceNotFound.Version",
                "ResourceNotFound.FunctionVersion");
    }

    /// <summary>How many instances of all versions of a function may be provisioned together.</summary>
    public static long MaxInstances(NamespaceState owner, FunctionState function)
    {
        long memory = function.ReservedMemory ?? owner.ConcurrencyMemory;
        return (memory / Math.Max(1, function.Latest.Settings.MemorySize)) - UnprovisionedInstances;
    }

    private static JsonObject ToJson(string version, ProvisionedConcurrency provisioned, DateTimeOffset now)
    {
        bool isReady = provisioned.IsReady(now);
        return new JsonObject
        {
            ["AllocatedProvisionedConcurrencyNum"] = provisioned.Count,
            ["AvailableProvisionedConcurrencyNum"] = isReady ? provisioned.Count : 0,
            ["Status"] = isReady ? "Done" : "InProgress",
            ["StatusReason"] = "",
            ["Qualifier"] = version,
            ["TriggerActions"] = provisioned.TriggerActions.ToNode(),
        };
    }
}
