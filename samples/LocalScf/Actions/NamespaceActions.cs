using System.Text.Json;
using System.Text.Json.Nodes;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Namespaces.</summary>
internal static class NamespaceActions
{
    public static JsonObject Create(ActionContext context)
    {
        string name = context.Input.Required("Namespace");
        if (name.Length == 0)
        {
            throw context.Error("A namespace needs a name.", "InvalidParameterValue.Namespace");
        }

        if (context.Region.Namespaces.ContainsKey(name))
        {
            throw context.Error($"There is a namespace {name} already.", "ResourceInUse.Namespace");
        }

        if (context.Region.Namespaces.Count >= context.Limits.Namespaces)
        {
            throw context.Error($"There may be {context.Limits.Namespaces} namespaces at most.", "LimitExceeded.Namespace");
        }

        context.Region.Namespaces.Add(name, new NamespaceState
        {
            Name = name,
            Description = context.Input.Text("Description") ?? "",
            AddTime = context.Now,
            ModTime = context.Now,
            ConcurrencyMemory = context.Limits.NamespaceConcurrencyMemory,
        });
        return new JsonObject();
    }

    public static JsonObject Update(ActionContext context)
    {
        NamespaceState target = context.Namespace();
        target.Description = context.Input.Required("Description");
        target.ModTime = context.Now;
        return new JsonObject();
    }

    public static JsonObject Delete(ActionContext context)
    {
        NamespaceState target = context.Namespace();
        if (target.Name == NamespaceState.Default)
        {
            throw context.Error("The namespace named default cannot be deleted.", "FailedOperation.DeleteNamespace");
        }

        if (target.Functions.Count > 0)
        {
            throw context.Error($"The namespace {target.Name} still holds functions.", "ResourceInUse.Namespace");
        }

        context.Region.Namespaces.Remove(target.Name);
        return new JsonObject();
    }

    public static JsonObject List(ActionContext context)
    {
        List<JsonElement> conditions = context.Input.Items("SearchKey");
        IEnumerable<NamespaceState> matching = context.Region.Namespaces.Values
            .Where(candidate => conditions.TrueForAll(condition => Matches(context, candidate, condition)));

        bool byName = context.Input.Text("Orderby") == "Name";
        Comparison<NamespaceState> order = byName
            ? Listing.ByText<NamespaceState>(item => item.Name)
            : Listing.ByTime<NamespaceState>(item => item.ModTime, item => item.Name);
        List<NamespaceState> all = Listing.Sort(matching, order, Listing.IsDescending(context, otherwise: !byName));

        return new JsonObject
        {
            ["Namespaces"] = Listing.Page(context, all).Select(ToJson).ToJsonArray(),
            ["TotalCount"] = all.Count,
        };
    }

    private static bool Matches(ActionContext context, NamespaceState candidate, JsonElement condition)
    {
        string text = condition.TextOf("Key") switch
        {
            "Namespace" => candidate.Name,
            "Description" => candidate.Description,
            _ => throw context.Error("The Key of SearchKey is Namespace or Description.", "InvalidParameterValue.SearchKey"),
        };
        return text.Contains(condition.TextOf("Value") ?? "", StringComparison.OrdinalIgnoreCase);
    }

    private static JsonObject ToJson(NamespaceState item) => new()
    {
        ["ModTime"] = Times.Format(item.ModTime),
        ["AddTime"] = Times.Format(item.AddTime),
        ["Description"] = item.Description,
        ["Name"] = item.Name,
        ["Type"] = "default",
    };
}
