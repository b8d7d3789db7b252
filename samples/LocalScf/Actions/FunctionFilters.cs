using System.Text.Json;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>The filters of ListFunctions: each must match, with any of its values.</summary>
internal sealed class FunctionFilters
{
    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal)
    {
        "VpcId", "SubnetId", "ClsTopicId", "ClsLogsetId", "Role", "CfsId", "CfsMountInsId", "Eip",
        "Status", "Runtime", "FunctionType", "PublicNetStatus", "AsyncRunEnable", "TraceEnable",
    };

    // The text of the document writes tag:<key>, its example tag-<key>.
    private static readonly string[] s_tagPrefixes = ["tag:", "tag-"];

    private readonly List<(string Name, List<string> Values)> _filters;
    private readonly DateTimeOffset _now;

    private FunctionFilters(List<(string Name, List<string> Values)> filters, DateTimeOffset now)
    {
        _filters = filters;
        _now = now;
    }

    public static FunctionFilters Read(ActionContext context)
    {
        var filters = new List<(string Name, List<string> Values)>();
        foreach (JsonElement filter in context.Input.Items("Filters"))
        {
            string name = filter.GetProperty("Name").GetString()!;
            List<string> values = [.. filter.ItemsOf("Values").Select(value => value.GetString()!)];
            if (!s_names.Contains(name) && TagKey(name) is null)
            {
                throw context.Error($"Functions cannot be filtered by {name}.", "InvalidParameterValue.Filters");
            }

            filters.Add((name, values));
        }

        return new FunctionFilters(filters, context.Now);
    }

    public bool Match(FunctionState function) => _filters.TrueForAll(filter => Actual(function, filter.Name).Any(filter.Values.Contains));

    private static string? TagKey(string name)
    {
        string? prefix = Array.Find(s_tagPrefixes, candidate => name.StartsWith(candidate, StringComparison.Ordinal));
        return prefix is null ? null : name[prefix.Length..];
    }

    private static IEnumerable<string> Tags(FunctionSettings settings, string? key)
    {
        List<JsonElement> tags = settings.Tags is JsonElement list ? [.. list.EnumerateArray()] : [];
        return tags.Where(tag => tag.TextOf("Key") == key).Select(tag => tag.TextOf("Value") ?? "");
    }

    private static string Switch(bool value) => value ? "TRUE" : "FALSE";

    private static IEnumerable<string> Member(JsonElement? owner, string name) => owner?.TextOf(name) is string text ? [text] : [];

    private static IEnumerable<string> FileSystem(FunctionSettings settings, string name) =>
        settings.CfsConfig is JsonElement config ? config.ItemsOf("CfsInsList").Select(item => item.TextOf(name) ?? "") : [];

    private IEnumerable<string> Actual(FunctionState function, string name)
    {
        FunctionSettings settings = function.Latest.Settings;
        return name switch
        {
            "VpcId" or "SubnetId" => Member(settings.VpcConfig, name),
            "ClsTopicId" => [settings.ClsTopicId],
            "ClsLogsetId" => [settings.ClsLogsetId],
            "Role" => [settings.Role],
            "CfsId" => FileSystem(settings, "CfsId"),
            "CfsMountInsId" => FileSystem(settings, "MountInsId"),
            "Eip" => [],
            "Status" => [function.Latest.Status(_now)],
            "Runtime" => [function.Latest.Code.IsImage ? "CustomImage" : settings.Runtime],
            "FunctionType" => [settings.Type],
            "PublicNetStatus" => [settings.PublicNetConfig?.TextOf("PublicNetStatus") ?? "ENABLE"],
            "AsyncRunEnable" => [Switch(settings.AsyncRunEnable)],
            "TraceEnable" => [Switch(settings.TraceEnable)],
            _ => Tags(settings, TagKey(name)),
        };
    }
}
