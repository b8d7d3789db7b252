using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>What is done with layers that exist.</summary>
internal static class LayerActions
{
    public static JsonObject Delete(ActionContext context)
    {
        LayerVersionState version = Find(context);
        if (context.Now < version.Change.Until)
        {
            throw context.Error(
                $"Version {version.Number} of the layer {version.LayerName} is {version.Change.At(context.Now)}.",
                "FailedOperation.OperationConflict");
        }

        // Functions that are bound to the version keep it: the document says that its deletion does not touch them.
        version.Change = new StatusChange(FunctionStatus.Deleting, FunctionStatus.Deleted, context.ReadyAt);
        return new JsonObject();
    }

    public static JsonObject Get(ActionContext context)
    {
        LayerVersionState version = Find(context);
        JsonObject result = ToJson(version, context.Now);
        result["CodeSha256"] = version.Content.Sha256;
        result["Location"] = context.Server.Downloads.Publish(version.Content);
        return result;
    }

    public static JsonObject List(ActionContext context)
    {
        string nameKey = context.Input.Text("SearchKey") ?? "";
        string? runtime = context.Input.Text("CompatibleRuntime") is { Length: > 0 } given ? given : null;
        IEnumerable<LayerVersionState> newest = context.Region.Layers.Values
            .Where(layer => layer.Versions.Count > 0 && layer.Name.Contains(nameKey, StringComparison.OrdinalIgnoreCase))
            .Select(layer => layer.Versions[^1])
            .Where(version => runtime is null || version.CompatibleRuntimes.Contains(runtime));
        Comparison<LayerVersionState> byName = Listing.ByText<LayerVersionState>(version => version.LayerName);
        List<LayerVersionState> all = Listing.Sort(newest, byName, descending: false);

        return new JsonObject
        {
            ["Layers"] = Listing.Page(context, all).Select(version => ToJson(version, context.Now)).ToJsonArray(),
            ["TotalCount"] = all.Count,
        };
    }

    public static JsonObject ListVersions(ActionContext context)
    {
        string name = context.Input.Required("LayerName");
        if (context.Region.Layers.GetValueOrDefault(name) is not { Versions.Count: > 0 } layer)
        {
            throw context.Error($"There is no layer {name}.", "ResourceNotFound.Layer");
        }

        List<string> runtimes = context.Input.Texts("CompatibleRuntime");
        return new JsonObject
        {
            ["LayerVersions"] = Enumerable.Reverse(layer.Versions)
                .Where(version => runtimes.Count == 0 || version.CompatibleRuntimes.Exists(runtimes.Contains))
                .Select(version => ToJson(version, context.Now))
                .ToJsonArray(),
        };
    }

    public static JsonObject ToJson(LayerVersionState version, DateTimeOffset now) => new()
    {
        ["CompatibleRuntimes"] = version.CompatibleRuntimes.ToJsonArray(),
        ["AddTime"] = Times.Format(version.AddTime),
        ["Description"] = version.Description,
        ["LicenseInfo"] = version.LicenseInfo,
        ["LayerVersion"] = version.Number,
        ["LayerName"] = version.LayerName,
        ["Status"] = version.Change.At(now),
    };

    private static LayerVersionState Find(ActionContext context)
    {
        string name = context.Input.Required("LayerName");
        long number = context.Input.RequiredInteger("LayerVersion");
        return context.Region.Layers.GetValueOrDefault(name)?.Find(number)
            ?? throw context.Error($"There is no version {number} of the layer {name}.", "ResourceNotFound.LayerVersion");
    }
}
