using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Adds a trigger to a function.</summary>
internal static partial class CreateTrigger
{
    public static JsonObject Run(ActionContext context)
    {
        FunctionState function = context.Function();
        if (!function.Latest.IsActive(context.Now))
        {
            throw context.Error($"The function {function.Name} is {function.Latest.Status(context.Now)}.", "FailedOperation.CreateTrigger");
        }

        string name = context.Input.Required("TriggerName");
        string type = context.Input.Required("Type");
        string qualifier = context.Input.Text("Qualifier") ?? VersionState.Latest;
        _ = context.Version(function, qualifier);
        CheckName(context, name, type);
        CheckRoom(context, function, name, type, qualifier);

        var trigger = new TriggerState
        {
            Name = name,
            Type = type,
            Qualifier = qualifier,
            TriggerDesc = TriggerDescription.Read(context, type),
            CustomArgument = context.Input.Text("CustomArgument") ?? "",
            Description = context.Input.Text("Description") ?? "",
            IsEnabled = context.Input.Text("Enable") != "CLOSE",
            AddTime = context.Now,
            ModTime = context.Now,
        };
        function.Triggers.Add(trigger);
        return new JsonObject { ["TriggerInfo"] = TriggerActions.ToJson(trigger) };
    }

    private static void CheckName(ActionContext context, string name, string type)
    {
        // The names of other kinds are names of what they listen to.
        if (name.Length == 0 || (type == "timer" && !TimerName().IsMatch(name)))
        {
            throw context.Error(
                "The name of a timer trigger has letters, digits, hyphens and underscores.", "InvalidParameterValue.TriggerName");
        }
    }

    private static void CheckRoom(ActionContext context, FunctionState function, string name, string type, string qualifier)
    {
        if (TriggerActions.Find(function, name, type, qualifier) is not null)
        {
            throw context.Error(
                $"The function {function.Name} has a {type} trigger {name} for {qualifier} already.", "ResourceInUse.Trigger");
        }

        if (function.Triggers.Count(trigger => trigger.Type == type) >= context.Limits.TriggersPerKind)
        {
            throw context.Error($"A function has {context.Limits.TriggersPerKind} triggers of one kind at most.", "LimitExceeded.Trigger");
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimerName();
}
