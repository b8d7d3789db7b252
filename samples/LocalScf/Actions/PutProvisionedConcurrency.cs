using System.Text.Json;
using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Sets the provisioned concurrency of a function version.</summary>
internal static class PutProvisionedConcurrency
{
    private const string Tracking = "ConcurrencyUtilizationTracking";

    public static JsonObject Run(ActionContext context)
    {
        VersionState version = ProvisionedConcurrencyActions.Required(context);
        if (version.IsLatest)
        {
            throw context.Error("$LATEST has no provisioned concurrency.", "InvalidParameterValue.Qualifier");
        }

        if (!version.IsActive(context.Now))
        {
            throw context.Error(
                $"Version {version.Name} is {version.Status(context.Now)}.", "FailedOperation.FunctionVersionStatusNotActive");
        }

        if (version.Provisioned is ProvisionedConcurrency current && !current.IsReady(context.Now))
        {
            throw context.Error("The version's provisioned concurrency is being set already.", "FailedOperation.ProvisionedInProgress");
        }

        long count = context.Input.RequiredInteger("VersionProvisionedConcurrencyNum");
        CheckTracking(context, count);
        CheckRoom(context, version, count);
        CheckSchedule(context);
        version.Provisioned = new ProvisionedConcurrency(count, context.Input.Copy("TriggerActions"), context.ReadyAt);
        return new JsonObject();
    }

    private static void CheckTracking(ActionContext context, long count)
    {
        string type = context.Input.Text("ProvisionedType") ?? "Default";
        if (type is not ("Default" or Tracking))
        {
            throw context.Error($"ProvisionedType is Default or {Tracking}.", "InvalidParameterValue.ProvisionType");
        }

        if (count < 0)
        {
            throw context.Error("VersionProvisionedConcurrencyNum must not be negative.", "InvalidParameterValue");
        }

        if (context.Input.Number("TrackingTarget") is double target && target is not (> 0 and < 1))
        {
            throw context.Error("TrackingTarget is a share between 0 and 1.", "InvalidParameterValue.TrackingTarget");
        }

        if (context.Input.Integer("MinCapacity") > context.Input.Integer("MaxCapacity"))
        {
            throw context.Error("MinCapacity must not be larger than MaxCapacity.", "InvalidParameterValue.MinCapacity");
        }
    }

    private static void CheckRoom(ActionContext context, VersionState version, long count)
    {
        FunctionState function = context.Function();
        long others = function.ProvisionedCount - (version.Provisioned?.Count ?? 0);
        long memory = function.ProvisionedMemory - version.ProvisionedMemory + (count * version.Settings.MemorySize);
        if (function.ReservedMemory is long reserved && memory > reserved)
        {
            throw context.Error($"The function has {reserved} MB reserved.", "FailedOperation.ProvisionedExceedReserved");
        }

        long room = ProvisionedConcurrencyActions.MaxInstances(context.Namespace(), function) - others;
        if (count > 0 && count > room)
        {
            throw context.Error(
                $"No more than {Math.Max(0, room)} instances can be provisioned.", "LimitExceeded.FunctionTotalProvisionedConcurrencyNum");
        }
    }

    private static void CheckSchedule(ActionContext context)
    {
        List<JsonElement> actions = context.Input.Items("TriggerActions");
        CheckDistinct(context, actions, "TriggerName", "InvalidParameterValue.ProvisionTriggerNameDuplicate");
        CheckDistinct(context, actions, "TriggerCronConfig", "InvalidParameterValue.ProvisionTriggerCronConfigDuplicate");
        long most = ProvisionedConcurrencyActions.MaxInstances(context.Namespace(), context.Function());
        foreach (JsonElement action in actions)
        {
            long count = action.GetProperty("TriggerProvisionedConcurrencyNum").GetInt64();
            if (count < 0)
            {
                throw context.Error(
                    "TriggerProvisionedConcurrencyNum must not be negative.", "InvalidParameterValue.TriggerProvisionedConcurrencyNum");
            }

            if (count > 0 && count > most)
            {
                throw context.Error(
                    $"No more than {Math.Max(0, most)} instances can be provisioned.", "LimitExceeded.ProvisionTriggerAction");
            }
        }
    }

    private static void CheckDistinct(ActionContext context, List<JsonElement> actions, string member, string code)
    {
        if (actions.DistinctBy(action => action.TextOf(member), StringComparer.Ordinal).Count() != actions.Count)
        {
            throw context.Error($"Two scheduled actions have the same {member}.", code);
        }
    }
}
