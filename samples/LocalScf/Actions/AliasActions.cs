using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Aliases of functions.</summary>
internal static class AliasActions
{
    public static JsonObject Create(ActionContext context)
    {
        FunctionState function = context.Function();
        string name = context.Input.Required("Name");
        if (function.Aliases.ContainsKey(name))
        {
            throw context.Error($"The function {function.Name} has an alias {name} already.", "ResourceInUse.Alias");
        }

        // $DEFAULT, which every function has, is not counted.
        if (function.Aliases.Count > context.Limits.AliasesPerFunction)
        {
            throw context.Error($"A function has {context.Limits.AliasesPerFunction} aliases at most.", "LimitExceeded.Alias");
        }

        string version = context.Input.Required("FunctionVersion");
        RoutingInput.CheckVersion(context, function, version);
        function.Aliases.Add(name, new AliasState
        {
            Name = name,
            FunctionVersion = version,
            Description = context.Input.Text("Description") ?? "",
            Routing = RoutingInput.Read(context, function, version),
            AddTime = context.Now,
            ModTime = context.Now,
        });
        return new JsonObject();
    }

    public static JsonObject Update(ActionContext context)
    {
        FunctionState function = context.Function();
        AliasState alias = Find(context, function);
        string version = context.Input.Required("FunctionVersion");
        RoutingInput.CheckVersion(context, function, version);
        alias.Routing = RoutingInput.Read(context, function, version);
        alias.FunctionVersion = version;
        alias.Description = context.Input.Text("Description") ?? alias.Description;
        alias.ModTime = context.Now;
        return new JsonObject();
    }

    public static JsonObject Delete(ActionContext context)
    {
        FunctionState function = context.Function();
        AliasState alias = Find(context, function);
        function.Aliases.Remove(alias.Name);
        return new JsonObject();
    }

    public static JsonObject Get(ActionContext context) => ToJson(Find(context, context.Function()));

    public static JsonObject List(ActionContext context)
    {
        FunctionState function = context.Function();
        string? version = context.Input.Text("FunctionVersion") is { Length: > 0 } given ? given : null;
        List<AliasState> all = Listing.Sort(
            function.Aliases.Values.Where(alias => version is null || alias.PointsTo(version)),
            Listing.ByTime<AliasState>(alias => alias.AddTime, alias => alias.Name),
            descending: false);

        return new JsonObject
        {
            ["Aliases"] = Listing.Page(context, all).Select(ToJson).ToJsonArray(),
            ["TotalCount"] = all.Count,
        };
    }

    private static AliasState Find(ActionContext context, FunctionState function)
    {
        string name = context.Input.Required("Name");
        return function.Aliases.GetValueOrDefault(name)
            ?? throw context.Error($"The function {function.Name} has no alias {name}.", "ResourceNotFound.Alias");
    }

    private static JsonObject ToJson(AliasState alias) => new()
    {
        ["FunctionVersion"] = alias.FunctionVersion,
        ["Name"] = alias.Name,
        ["RoutingConfig"] = RoutingToJson(alias.Routing),
        ["Description"] = alias.Description,
        ["AddTime"] = Times.Format(alias.AddTime),
        ["ModTime"] = Times.Format(alias.ModTime),
    };

    private static JsonObject RoutingToJson(AliasRouting routing) => new()
    {
        ["AdditionalVersionWeights"] = routing.Weights
            .Select(weight => new JsonObject { ["Version"] = weight.Version, ["Weight"] = weight.Weight })
            .ToJsonArray(),
        ["AddtionVersionMatchs"] = routing.Matches
            .Select(match => new JsonObject
            {
                ["Version"] = match.Version,
                ["Key"] = match.Key,
                ["Method"] = match.Method,
                ["Expression"] = match.Expression,
            })
            .ToJsonArray(),
    };
}
