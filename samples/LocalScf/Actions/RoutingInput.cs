using System.Text.Json;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Reads how an alias spreads its requests.</summary>
internal static class RoutingInput
{
    // Sums of weights such as 0.1 are not exact.
    private const double WholeShare = 1 + 1e-9;

    public static AliasRouting Read(ActionContext context, FunctionState function, string mainVersion)
    {
        if (context.Input.Value("RoutingConfig") is not JsonElement routing)
        {
            return new AliasRouting([], []);
        }

        List<VersionWeight> weights = [.. routing.ItemsOf("AdditionalVersionWeights").Select(item => ReadWeight(context, item))];
        List<VersionMatch> matches = [.. routing.ItemsOf("AddtionVersionMatchs").Select(item => ReadMatch(context, item))];
        var result = new AliasRouting(weights, matches);
        foreach (string version in result.Versions)
        {
            CheckVersion(context, function, version);
            if (version == mainVersion)
            {
                throw context.Error($"Version {version} is the alias's main version already.", "InvalidParameterValue.RoutingConfig");
            }
        }

        int distinct = weights.DistinctBy(weight => weight.Version, StringComparer.Ordinal).Count();
        if (distinct != weights.Count || weights.Sum(weight => weight.Weight) > WholeShare)
        {
            throw context.Error(
                "The weights name each version once and add up to 1 at most.", "InvalidParameterValue.AdditionalVersionWeights");
        }

        return result;
    }

    public static void CheckVersion(ActionContext context, FunctionState function, string name)
    {
        VersionState? version = function.FindVersion(name);
        if (version is null || version.Change.Outcome == FunctionStatus.Deleted)
        {
            throw context.Error($"The function {function.Name} has no version {name}.", "ResourceNotFound.FunctionVersion");
        }
    }

    private static VersionWeight ReadWeight(ActionContext context, JsonElement item)
    {
        double weight = item.GetProperty("Weight").GetDouble();
        return weight is >= 0 and <= 1
            ? new VersionWeight(item.GetProperty("Version").GetString()!, weight)
            : throw context.Error("A weight is a number from 0 to 1.", "InvalidParameterValue.AdditionalVersionWeights");
    }

    private static VersionMatch ReadMatch(ActionContext context, JsonElement item)
    {
        var match = new VersionMatch(
            item.GetProperty("Version").GetString()!,
            item.GetProperty("Key").GetString()!,
            item.GetProperty("Method").GetString()!,
            item.GetProperty("Expression").GetString()!);
        bool isKnown = match.Method == "exact" || (match.Method == "range" && NumberRange.TryParse(match.Expression, out _));
        return isKnown
            ? match
            : throw context.Error(
                "A rule is exact, or range with an expression such as [1,10] or (1,10).",
                "InvalidParameterValue.RoutingConfig",
                "InvalidParameter.RoutingConfig");
    }
}
