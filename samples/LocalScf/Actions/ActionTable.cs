using System.Collections.Frozen;
using System.Text.Json.Nodes;
using LocalScf.Spec;

namespace LocalScf.Actions;

/// <summary>All actions of the service.</summary>
internal static class ActionTable
{
    private static readonly FrozenDictionary<string, Func<ActionContext, Task<JsonObject>>> s_actions =
        new Dictionary<string, Func<ActionContext, Task<JsonObject>>>(StringComparer.Ordinal)
        {
            // Trigger APIs
            ["CreateTrigger"] = Locked(CreateTrigger.Run),
            ["DeleteTrigger"] = Locked(TriggerActions.Delete),
            ["UpdateTriggerStatus"] = Locked(TriggerActions.UpdateStatus),
            ["ListTriggers"] = Locked(ListTriggers.Run),

            // Function APIs
            ["Invoke"] = InvocationActions.InvokeAsync,
            ["InvokeFunction"] = InvocationActions.InvokeFunctionAsync,
            ["CreateFunction"] = Locked(CreateFunction.Run),
            ["UpdateFunctionCode"] = Locked(UpdateFunctionCode.Run),
            ["UpdateFunctionConfiguration"] = Locked(UpdateFunctionConfiguration.Run),
            ["DeleteFunction"] = Locked(DeleteFunction.Run),
            ["CopyFunction"] = Locked(CopyFunction.Run),
            ["GetFunction"] = Locked(GetFunction.Run),
            ["GetFunctionAddress"] = Locked(GetFunctionAddress.Run),
            ["ListFunctions"] = Locked(ListFunctions.Run),
            ["PublishVersion"] = Locked(PublishVersion.Run),
            ["ListVersionByFunction"] = Locked(ListVersionByFunction.Run),
            ["GetFunctionLogs"] = Locked(GetFunctionLogs.Run),
            ["GetRequestStatus"] = Locked(GetRequestStatus.Run),

            // Aliases
            ["CreateAlias"] = Locked(AliasActions.Create),
            ["UpdateAlias"] = Locked(AliasActions.Update),
            ["DeleteAlias"] = Locked(AliasActions.Delete),
            ["GetAlias"] = Locked(AliasActions.Get),
            ["ListAliases"] = Locked(AliasActions.List),

            // Concurrency
            ["PutTotalConcurrencyConfig"] = Locked(QuotaActions.PutTotal),
            ["PutReservedConcurrencyConfig"] = Locked(QuotaActions.PutReserved),
            ["GetReservedConcurrencyConfig"] = Locked(QuotaActions.GetReserved),
            ["DeleteReservedConcurrencyConfig"] = Locked(QuotaActions.DeleteReserved),
            ["PutProvisionedConcurrencyConfig"] = Locked(PutProvisionedConcurrency.Run),
            ["GetProvisionedConcurrencyConfig"] = Locked(ProvisionedConcurrencyActions.Get),
            ["DeleteProvisionedConcurrencyConfig"] = Locked(ProvisionedConcurrencyActions.Delete),

            // Asynchronous events
            ["UpdateFunctionEventInvokeConfig"] = Locked(EventInvokeConfigActions.Update),
            ["GetFunctionEventInvokeConfig"] = Locked(EventInvokeConfigActions.Get),
            ["GetAsyncEventStatus"] = Locked(AsyncEventActions.GetStatus),
            ["TerminateAsyncEvent"] = Locked(AsyncEventActions.Terminate),
            ["ListAsyncEvents"] = Locked(ListAsyncEvents.Run),

            // Namespace APIs
            ["CreateNamespace"] = Locked(NamespaceActions.Create),
            ["UpdateNamespace"] = Locked(NamespaceActions.Update),
            ["DeleteNamespace"] = Locked(NamespaceActions.Delete),
            ["ListNamespaces"] = Locked(NamespaceActions.List),

            // Layer APIs
            ["PublishLayerVersion"] = Locked(PublishLayerVersion.Run),
            ["DeleteLayerVersion"] = Locked(LayerActions.Delete),
            ["GetLayerVersion"] = Locked(LayerActions.Get),
            ["ListLayers"] = Locked(LayerActions.List),
            ["ListLayerVersions"] = Locked(LayerActions.ListVersions),

            // Other APIs
            ["GetAccount"] = Locked(GetAccount.Run),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Makes sure, once per server, that no action of the spec is without code.</summary>
    public static void CheckCompleteness(ServiceSpec spec)
    {
        List<string> missing = [.. spec.Actions.Keys.Where(name => !s_actions.ContainsKey(name))];
        if (missing.Count > 0)
        {
            throw new InvalidOperationException($"The spec has actions that this server lacks: {string.Join(", ", missing)}.");
        }
    }

    public static Task<JsonObject> RunAsync(ActionContext context) => s_actions[context.Action.Name](context);

    private static Func<ActionContext, Task<JsonObject>> Locked(Func<ActionContext, JsonObject> action) => context =>
    {
        lock (context.Server.Account.Gate)
        {
            context.Region.Advance(context.Now);
            return Task.FromResult(action(context));
        }
    };
}
