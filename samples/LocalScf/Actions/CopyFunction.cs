using System.Text.Json.Nodes;
using LocalScf.Spec;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Copies a function's latest code and settings, without its triggers, versions and log targets.</summary>
internal static class CopyFunction
{
    public static JsonObject Run(ActionContext context)
    {
        FunctionState source = context.Function();
        if (!source.Latest.IsActive(context.Now))
        {
            throw context.Error($"The function {source.Name} is {source.Latest.Status(context.Now)}.", "FailedOperation.CopyFailed");
        }

        string name = context.Input.Required("NewFunctionName");
        CheckName(context, name);
        NamespaceState target = TargetNamespace(context);
        if (target.Functions.TryGetValue(name, out FunctionState? present))
        {
            CheckReplaceable(context, source, present);
            target.Functions.Remove(name);
        }

        CreateFunction.Add(context, target, name, CopiedSettings(context, source.Latest), source.Latest.Code);
        return new JsonObject();
    }

    private static void CheckReplaceable(ActionContext context, FunctionState source, FunctionState present)
    {
        if (!context.Input.Flag("Override"))
        {
            throw context.Error(
                $"There is a function {present.Name} in the namespace {present.Namespace} already.", "ResourceInUse.FunctionName");
        }

        if (present == source)
        {
            throw context.Error("A function cannot be replaced by a copy of itself.", "FailedOperation.CopyFailed");
        }
    }

    // The page states no form for the new name; it is the one of CreateFunction.
    private static void CheckName(ActionContext context, string name)
    {
        ConstraintSpec? form = context.Server.Spec.Actions["CreateFunction"].Input.Find("FunctionName")?.Constraints;
        bool isLongEnough = name.Length >= (form?.Length?.Min ?? 1) && name.Length <= (form?.Length?.Max ?? int.MaxValue);
        if (!isLongEnough || form?.Pattern?.Regex.IsMatch(name) == false)
        {
            throw context.Error(
                $"NewFunctionName is not the name of a function. {form?.Pattern?.Says}", "InvalidParameterValue.FunctionName");
        }
    }

    private static NamespaceState TargetNamespace(ActionContext context)
    {
        RegionState region = context.Region;
        if (context.Input.Text("TargetRegion") is { Length: > 0 } regionName)
        {
            if (!context.Server.Spec.Regions.Contains(regionName))
            {
                throw context.Error($"There is no region {regionName}.", "UnsupportedOperation.Region");
            }

            region = context.Server.Account.Region(regionName);
            region.Advance(context.Now);
        }

        string name = context.Input.Text("TargetNamespace") is { Length: > 0 } given ? given : NamespaceState.Default;
        return region.Namespaces.GetValueOrDefault(name)
            ?? throw context.Error($"There is no namespace {name} in the target region.", "ResourceNotFound.Namespace");
    }

    private static FunctionSettings CopiedSettings(ActionContext context, VersionState source)
    {
        FunctionSettings settings = source.Settings;
        FunctionSettings copied = context.Input.Flag("CopyConfiguration")
            ? settings with { ClsLogsetId = "", ClsTopicId = "" }
            : new FunctionSettings
            {
                Handler = settings.Handler,
                Runtime = settings.Runtime,
                Type = settings.Type,
                MemorySize = Default(context, "MemorySize"),
                Timeout = Default(context, "Timeout"),
                InitTimeout = settings.InitTimeout,
                Layers = settings.Layers,
            };
        return context.Input.Has("Description") ? copied with { Description = context.Input.Required("Description") } : copied;
    }

    private static long Default(ActionContext context, string name) =>
        context.Server.Spec.Actions["CreateFunction"].Input.Find(name)?.Default?.GetInt64() ?? 0;
}
