using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>What is done with triggers that exist.</summary>
internal static class TriggerActions
{
    public static JsonObject Delete(ActionContext context)
    {
        FunctionState function = context.Function();
        function.Triggers.Remove(Required(context, function));
        return new JsonObject();
    }

    public static JsonObject UpdateStatus(ActionContext context)
    {
        TriggerState trigger = Required(context, context.Function());
        bool isEnabled = context.Input.Required("Enable") == "OPEN";
        if (trigger.IsEnabled == isEnabled)
        {
            throw context.Error($"The trigger {trigger.Name} has this status already.", "FailedOperation.UpdateTriggerStatus");
        }

        trigger.IsEnabled = isEnabled;
        trigger.ModTime = context.Now;
        return new JsonObject();
    }

    public static TriggerState? Find(FunctionState function, string name, string type, string qualifier) =>
        function.Triggers.Find(trigger => trigger.Name == name && trigger.Type == type && trigger.Qualifier == qualifier);

    public static JsonObject ToJson(TriggerState trigger) => new()
    {
        ["ModTime"] = Times.Format(trigger.ModTime),
        ["Type"] = trigger.Type,
        ["TriggerDesc"] = trigger.TriggerDesc,
        ["TriggerName"] = trigger.Name,
        ["AddTime"] = Times.Format(trigger.AddTime),
        ["Enable"] = trigger.IsEnabled ? 1 : 0,
        ["CustomArgument"] = trigger.CustomArgument,
        ["AvailableStatus"] = "Available",
        ["Qualifier"] = trigger.Qualifier,
        ["Description"] = trigger.Description,
    };

    private static TriggerState Required(ActionContext context, FunctionState function)
    {
        string name = context.Input.Required("TriggerName");
        string type = context.Input.Required("Type");
        string qualifier = context.Input.Text("Qualifier") ?? VersionState.Latest;
        return Find(function, name, type, qualifier)
            ?? throw context.Error(
                $"The function {function.Name} has no {type} trigger {name} for {qualifier}.", "ResourceNotFound.Trigger");
    }
}
