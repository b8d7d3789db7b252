using System.Collections.Frozen;
using System.Text.Json;

namespace LocalScf.Spec;

/// <summary>Reads the spec file's outer parts: service, enums, types, actions, error codes.</summary>
internal static class SpecReader
{
    // The document's limit, for a spec that does not state it.
    private const long DefaultMaxBodyBytes = 10 * 1024 * 1024;

    public static ServiceSpec Read(JsonElement root)
    {
        JsonElement service = root.GetProperty("service");
        FrozenSet<string> regions = Strings(service, "regions").ToFrozenSet(StringComparer.Ordinal);
        FrozenDictionary<string, FrozenSet<string>> enums = Named(root, "enums")
            .ToFrozenDictionary(entry => entry.Name, entry => Names(entry.Value, "values"), StringComparer.Ordinal);
        var members = new MemberReader([.. enums.Keys]);
        List<string> commonErrors = Strings(root, "commonErrors");

        return new ServiceSpec
        {
            Name = service.GetProperty("name").GetString()!,
            Version = service.GetProperty("apiVersion").GetString()!,
            MaxBodyBytes = ReadMaxBodyBytes(service),
            Regions = regions,
            Enums = enums,
            Types = Named(root, "types").ToFrozenDictionary(
                entry => entry.Name,
                entry => new TypeSpec(entry.Name, members.ReadAll(entry.Value, "members"), RuleReader.ReadAll(entry.Value)),
                StringComparer.Ordinal),
            Actions = Named(root, "actions").ToFrozenDictionary(
                entry => entry.Name,
                entry => ReadAction(entry, members, regions, commonErrors),
                StringComparer.Ordinal),
        };
    }

    internal static List<JsonProperty> Named(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? [.. value.EnumerateObject()] : [];

    internal static List<string> Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static FrozenSet<string> Names(JsonElement element, string name) =>
        Named(element, name).Select(entry => entry.Name).ToFrozenSet(StringComparer.Ordinal);

    private static long ReadMaxBodyBytes(JsonElement service) =>
        service.TryGetProperty("limits", out JsonElement limits) && limits.TryGetProperty("tc3PostBytes", out JsonElement bytes)
            ? bytes.GetInt64()
            : DefaultMaxBodyBytes;

    private static ActionSpec ReadAction(
        JsonProperty action, MemberReader members, FrozenSet<string> serviceRegions, List<string> commonErrors)
    {
        JsonElement element = action.Value;
        List<string> regions = Strings(element, "regions");
        return new ActionSpec
        {
            Name = action.Name,
            RateLimit = element.TryGetProperty("rateLimit", out JsonElement limit) ? limit.GetInt32() : int.MaxValue,
            IsRegionRequired = element.TryGetProperty("region", out JsonElement region) && region.ValueEquals("required"),
            Regions = regions.Count > 0 ? regions.ToFrozenSet(StringComparer.Ordinal) : serviceRegions,
            Input = members.ReadAll(element, "input"),
            Output = members.ReadAll(element, "output"),
            Rules = RuleReader.ReadAll(element),
            ErrorCodes = Strings(element, "errors").Concat(commonErrors).ToFrozenSet(StringComparer.Ordinal),
        };
    }
}
