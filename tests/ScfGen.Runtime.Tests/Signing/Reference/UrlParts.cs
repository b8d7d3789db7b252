namespace ScfGen.Runtime.Tests;

/// <summary>The parts of a URL as they stand in it.</summary>
internal sealed record UrlParts(string Host, string Path, string Query)
{
    public static UrlParts Of(string url)
    {
        string rest = url[(url.IndexOf("://", StringComparison.Ordinal) + "://".Length)..];
        (string place, string query) = Cut(rest, '?');
        int slash = place.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new UrlParts(place, "/", query) : new UrlParts(place[..slash], place[slash..], query);
    }

    /// <summary>The parameters of a query or a form, decoded, in their order.</summary>
    public static IEnumerable<(string Name, string Value)> Decode(string query) =>
        query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair =>
        {
            (string name, string value) = Cut(pair, '=');
            return (DecodeText(name), DecodeText(value));
        });

    private static string DecodeText(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static (string Before, string After) Cut(string text, char at)
    {
        int index = text.IndexOf(at, StringComparison.Ordinal);
        return index < 0 ? (text, "") : (text[..index], text[(index + 1)..]);
    }
}
