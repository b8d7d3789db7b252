using System.Globalization;
using System.Text.Json;

namespace LocalScf.State;

/// <summary>A version that gets a share of an alias's requests.</summary>
internal sealed record VersionWeight(string Version, double Weight);

/// <summary>A version that gets the requests whose routing key matches.</summary>
internal sealed record VersionMatch(string Version, string Key, string Method, string Expression);

/// <summary>How an alias spreads requests over versions. It counts instead of throwing dice, so that tests see exact shares.</summary>
internal sealed class AliasRouting
{
    private const string KeyPrefix = "invoke.headers.";

    private readonly double[] _credits;

    public AliasRouting(List<VersionWeight> weights, List<VersionMatch> matches)
    {
        Weights = weights;
        Matches = matches;
        _credits = new double[weights.Count + 1];
    }

    public List<VersionWeight> Weights { get; }

    public List<VersionMatch> Matches { get; }

    public IEnumerable<string> Versions => Weights.Select(weight => weight.Version).Concat(Matches.Select(match => match.Version));

    /// <summary>The version for the next request.</summary>
    public string Choose(string mainVersion, string? routingKey)
    {
        if (routingKey is not null && MatchingVersion(routingKey) is string matching)
        {
            return matching;
        }

        // Each version saves up its weight per request, and the richest one takes the request and pays 1: the shares come out exact. The
        // main version stands first and has what the others leave.
        double rest = Math.Max(0, 1 - Weights.Sum(static weight => weight.Weight));
        for (var i = 0; i < _credits.Length; i++)
        {
            _credits[i] += i == 0 ? rest : Weights[i - 1].Weight;
        }

        int richest = Array.IndexOf(_credits, _credits.Max());
        _credits[richest]--;
        return richest == 0 ? mainVersion : Weights[richest - 1].Version;
    }

    private string? MatchingVersion(string routingKey)
    {
        using JsonDocument document = JsonDocument.Parse(routingKey);
        foreach (VersionMatch match in Matches)
        {
            string name = match.Key.StartsWith(KeyPrefix, StringComparison.Ordinal) ? match.Key[KeyPrefix.Length..] : match.Key;
            if (document.RootElement.TryGetProperty(name, out JsonElement value) && IsMatch(match, value))
            {
                return match.Version;
            }
        }

        return null;
    }

    private static bool IsMatch(VersionMatch match, JsonElement value) => match.Method == "range"
        ? NumberRange.TryParse(match.Expression, out NumberRange? range)
            && long.TryParse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            && range.Contains(number)
        : value.ValueEquals(match.Expression);
}
