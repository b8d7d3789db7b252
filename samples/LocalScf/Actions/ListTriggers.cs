using System.Text.Json;
using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Lists the triggers of a function.</summary>
internal static class ListTriggers
{
    public static JsonObject Run(ActionContext context)
    {
        FunctionState function = context.Function();
        List<JsonElement> filters = context.Input.Items("Filters");
        IEnumerable<TriggerState> matching = function.Triggers
            .Where(trigger => filters.TrueForAll(filter => Matches(context, trigger, filter)));
        List<TriggerState> all = Listing.Sort(matching, Order(context), Listing.IsDescending(context, otherwise: true));
        return new JsonObject
        {
            ["TotalCount"] = all.Count,
            ["Triggers"] = Listing.Page(context, all).Select(TriggerActions.ToJson).ToJsonArray(),
        };
    }

    // The fields by which triggers can be sorted are not legible in the document: both spellings that its other pages use are taken.
    private static Comparison<TriggerState> Order(ActionContext context) => context.Input.Text("OrderBy") switch
    {
        null or "ModTime" or "mod_time" => Listing.ByTime<TriggerState>(trigger => trigger.ModTime, trigger => trigger.Name),
        "AddTime" or "add_time" => Listing.ByTime<TriggerState>(trigger => trigger.AddTime, trigger => trigger.Name),
        "TriggerName" => Listing.ByText<TriggerState>(trigger => trigger.Name),
        string other => throw context.Error($"Triggers cannot be sorted by {other}.", "InvalidParameterValue.OrderBy"),
    };

    private static bool Matches(ActionContext context, TriggerState trigger, JsonElement filter)
    {
        string actual = filter.TextOf("Name") switch
        {
            "Qualifier" => trigger.Qualifier,
            "TriggerName" => trigger.Name,
            "Description" => trigger.Description,
            var other => throw context.Error($"Triggers cannot be filtered by {other}.", "InvalidParameterValue.Filters"),
        };
        return filter.ItemsOf("Values").Exists(value => value.ValueEquals(actual));
    }
}
