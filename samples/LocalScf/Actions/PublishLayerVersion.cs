using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Publishes a version of a layer, and the layer with it when it is the first.</summary>
internal static class PublishLayerVersion
{
    public static JsonObject Run(ActionContext context)
    {
        List<string> runtimes = context.Input.Texts("CompatibleRuntimes");
        if (runtimes.Count == 0)
        {
            throw context.Error("A layer version is for one runtime at least.", "InvalidParameterValue.CompatibleRuntimes");
        }

        CodePackage content = CodeInput.Read(context, context.Input.Given.GetProperty("Content"))
            ?? throw context.Error("Content must say where the layer's files come from.", "InvalidParameterValue.Content");

        string name = context.Input.Required("LayerName");
        if (!context.Region.Layers.TryGetValue(name, out LayerState? layer))
        {
            layer = new LayerState { Name = name };
            context.Region.Layers.Add(name, layer);
        }

        if (layer.Versions.Count >= context.Limits.VersionsPerLayer)
        {
            throw context.Error($"A layer has {context.Limits.VersionsPerLayer} versions at most.", "LimitExceeded.LayerVersions");
        }

        var version = new LayerVersionState
        {
            LayerName = name,
            Number = layer.NextNumber(),
            Description = context.Input.Text("Description") ?? "",
            LicenseInfo = context.Input.Text("LicenseInfo") ?? "",
            CompatibleRuntimes = runtimes,
            Content = content,
            AddTime = context.Now,
            Change = new StatusChange(FunctionStatus.Publishing, FunctionStatus.Active, context.ReadyAt),
        };
        layer.Versions.Add(version);
        return new JsonObject { ["LayerVersion"] = version.Number };
    }
}
