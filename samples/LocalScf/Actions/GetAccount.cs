using System.Text.Json.Nodes;
using LocalScf.Spec;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Tells what the account uses and what it may use.</summary>
internal static class GetAccount
{
    private const long Instance = 128;

    public static JsonObject Run(ActionContext context)
    {
        List<NamespaceState> namespaces = Listing.Sort(
            context.Region.Namespaces.Values, Listing.ByText<NamespaceState>(item => item.Name), descending: false);
        long quotas = namespaces.Sum(item => item.ConcurrencyMemory);
        return new JsonObject
        {
            ["AccountUsage"] = new JsonObject
            {
                ["NamespacesCount"] = namespaces.Count,
                ["Namespace"] = namespaces.Select(Usage).ToJsonArray(),
                ["TotalConcurrencyMem"] = context.Limits.UserConcurrencyMemory,
                ["TotalAllocatedConcurrencyMem"] = quotas,
                ["UserConcurrencyMemLimit"] = quotas,
            },
            ["AccountLimit"] = new JsonObject
            {
                ["NamespacesCount"] = context.Limits.Namespaces,
                ["Namespace"] = namespaces.Select(item => Limit(context, item)).ToJsonArray(),
            },
        };
    }

    private static JsonObject Usage(NamespaceState item) => new()
    {
        ["Functions"] = item.Functions.Keys.Order(StringComparer.Ordinal).ToJsonArray(),
        ["Namespace"] = item.Name,
        ["FunctionsCount"] = item.Functions.Count,
        ["TotalConcurrencyMem"] = item.ConcurrencyMemory,
        ["TotalAllocatedConcurrencyMem"] = item.ReservedMemory,
        ["TotalAllocatedProvisionedMem"] = item.ProvisionedMemory,
    };

    private static JsonObject Limit(ActionContext context, NamespaceState item) => new()
    {
        ["FunctionsCount"] = context.Limits.FunctionsPerNamespace,
        ["Trigger"] = TriggerLimits(context),
        ["Namespace"] = item.Name,

        // Instances of the smallest regular function.
        ["ConcurrentExecutions"] = item.ConcurrencyMemory / Instance,
        ["TimeoutLimit"] = (long)(context.Server.Spec.Actions["CreateFunction"].Input.Find("Timeout")?.Constraints.Range?.Max ?? 0),
        ["InitTimeoutLimit"] = context.Limits.InitTimeoutSeconds,
        ["RetryNumLimit"] = context.Limits.AsyncRetries,
        ["MinMsgTTL"] = context.Limits.MinAsyncMessageSeconds,
        ["MaxMsgTTL"] = context.Limits.MaxAsyncMessageSeconds,
    };

    // Every kind that the spec counts has the same limit here.
    private static JsonObject TriggerLimits(ActionContext context)
    {
        var limits = new JsonObject();
        var kinds = 0;
        foreach (MemberSpec kind in context.Server.Spec.Types["TriggerCount"].Members.All)
        {
            if (kind.Name != "Total")
            {
                limits[kind.Name] = context.Limits.TriggersPerKind;
                kinds++;
            }
        }

        limits["Total"] = kinds * context.Limits.TriggersPerKind;
        return limits;
    }
}
