using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Lists the functions of a namespace.</summary>
internal static class ListFunctions
{
    public static JsonObject Run(ActionContext context)
    {
        string nameKey = context.Input.Text("SearchKey") ?? "";
        string descriptionKey = context.Input.Text("Description") ?? "";
        FunctionFilters filters = FunctionFilters.Read(context);
        IEnumerable<FunctionState> matching = context.Namespace().Functions.Values
            .Where(function => function.Name.Contains(nameKey, StringComparison.OrdinalIgnoreCase)
                && function.Latest.Settings.Description.Contains(descriptionKey, StringComparison.OrdinalIgnoreCase)
                && filters.Match(function));

        Comparison<FunctionState> order = context.Input.Text("Orderby") switch
        {
            "FunctionName" => Listing.ByText<FunctionState>(function => function.Name),
            "ModTime" => Listing.ByTime<FunctionState>(function => function.Latest.ModTime, function => function.Name),
            _ => Listing.ByTime<FunctionState>(function => function.Latest.AddTime, function => function.Name),
        };
        List<FunctionState> all = Listing.Sort(matching, order, Listing.IsDescending(context, otherwise: true));

        return new JsonObject
        {
            ["Functions"] = Listing.Page(context, all).Select(function => ToJson(function, context.Now)).ToJsonArray(),
            ["TotalCount"] = all.Count,
        };
    }

    private static JsonObject ToJson(FunctionState function, DateTimeOffset now)
    {
        VersionState latest = function.Latest;
        return new JsonObject
        {
            ["ModTime"] = Times.Format(latest.ModTime),
            ["AddTime"] = Times.Format(latest.AddTime),
            ["Runtime"] = latest.Settings.Runtime,
            ["FunctionName"] = function.Name,
            ["FunctionId"] = function.Id,
            ["Namespace"] = function.Namespace,
            ["Status"] = latest.Status(now),
            ["StatusDesc"] = latest.Change.FailureAt(now)?.Message ?? "",
            ["StatusReasons"] = GetFunction.StatusReasons(latest, now),
            ["Description"] = latest.Settings.Description,
            ["Tags"] = latest.Settings.Tags.ToNode(),
            ["Type"] = latest.Settings.Type,
            ["TotalProvisionedConcurrencyMem"] = function.ProvisionedMemory,
            ["ReservedConcurrencyMem"] = function.ReservedMemory,
            ["AsyncRunEnable"] = latest.Settings.AsyncRunEnable,
            ["TraceEnable"] = latest.Settings.TraceEnable,
        };
    }
}
