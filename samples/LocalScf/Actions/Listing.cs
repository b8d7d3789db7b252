using System.Globalization;
using System.Text.Json;

namespace LocalScf.Actions;

/// <summary>What all lists have in common: order and pages.</summary>
internal static class Listing
{
    // For the lists whose pages state no default.
    private const long DefaultLimit = 20;

    public static bool IsDescending(ActionContext context, bool otherwise) =>
        context.Input.Text("Order") is string order ? order.Equals("DESC", StringComparison.OrdinalIgnoreCase) : otherwise;

    public static List<T> Sort<T>(IEnumerable<T> items, Comparison<T> by, bool descending)
    {
        var comparer = Comparer<T>.Create(by);
        return descending ? [.. items.OrderDescending(comparer)] : [.. items.Order(comparer)];
    }

    public static Comparison<T> ByText<T>(Func<T, string> text) => (left, right) => string.CompareOrdinal(text(left), text(right));

    /// <summary>By a time, and by name where the times are the same.</summary>
    public static Comparison<T> ByTime<T>(Func<T, DateTimeOffset> time, Func<T, string> name) => (left, right) =>
    {
        int order = time(left).CompareTo(time(right));
        return order != 0 ? order : string.CompareOrdinal(name(left), name(right));
    };

    public static Comparison<T> ByNumber<T>(Func<T, double> number) => (left, right) => number(left).CompareTo(number(right));

    /// <summary>The page that Offset and Limit ask for.</summary>
    public static List<T> Page<T>(ActionContext context, List<T> items)
    {
        long offset = Count(context, "Offset", 0);
        long limit = Count(context, "Limit", DefaultLimit);
        return [.. items.Skip((int)Math.Min(offset, int.MaxValue)).Take((int)Math.Min(limit, int.MaxValue))];
    }

    /// <summary>A count, which one of the lists takes as text.</summary>
    public static long Count(ActionContext context, string name, long otherwise)
    {
        if (context.Input.Value(name) is not JsonElement value)
        {
            return otherwise;
        }

        string text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long count)
            ? count
            : throw context.Error($"{name} must be a whole number and not negative.", $"InvalidParameterValue.{name}");
    }
}
