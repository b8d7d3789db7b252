using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Lists the versions of a function, <c>$LATEST</c> among them.</summary>
internal static class ListVersionByFunction
{
    public static JsonObject Run(ActionContext context)
    {
        FunctionState function = context.Function();
        Comparison<VersionState> order = context.Input.Text("OrderBy") switch
        {
            null => Listing.ByNumber<VersionState>(version => version.Rank),
            "AddTime" => ByTime(version => version.AddTime),
            "ModTime" => ByTime(version => version.ModTime),
            string other => throw context.Error(
                $"Versions cannot be sorted by {other}.", "InvalidParameterValue.OrderBy", "InvalidParameterValue.Orderby"),
        };
        List<VersionState> all = Listing.Sort(function.Versions, order, Listing.IsDescending(context, otherwise: true));
        List<VersionState> page = Listing.Page(context, all);

        return new JsonObject
        {
            ["FunctionVersion"] = page.Select(version => version.Name).ToJsonArray(),
            ["Versions"] = page.Select(version => ToJson(version, context.Now)).ToJsonArray(),
            ["TotalCount"] = all.Count,
        };
    }

    private static Comparison<VersionState> ByTime(Func<VersionState, DateTimeOffset> time) => (left, right) =>
    {
        int order = time(left).CompareTo(time(right));
        return order != 0 ? order : left.Rank.CompareTo(right.Rank);
    };

    private static JsonObject ToJson(VersionState version, DateTimeOffset now) => new()
    {
        ["Version"] = version.Name,
        ["Description"] = version.Settings.Description,
        ["AddTime"] = Times.Format(version.AddTime),
        ["ModTime"] = Times.Format(version.ModTime),
        ["Status"] = version.Status(now),
    };
}
