using System.Globalization;

namespace ScfGen;

/// <summary>
/// A point in time exactly as the service spells it, converted only on request. Services spell times in several ways, some of
/// them without a time zone, so a conversion may need to be told the zone.
/// </summary>
public readonly struct ApiTimestamp : IEquatable<ApiTimestamp>
{
    // What the documents' examples show: ISO 8601, a plain date and time, and the invariant culture's general form.
    private static readonly string[] s_zonedFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ssK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ss zzz",
        "M/d/yyyy h:mm:ss tt",
        "yyyy-MM-dd",
    ];

    private readonly string? _value;

    /// <summary>Creates a timestamp from its text.</summary>
    /// <param name="value">The text as it is to be sent.</param>
    public ApiTimestamp(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Creates a timestamp in ISO 8601 form with its offset, to the second: <c>2018-06-12T17:09:14+08:00</c>.</summary>
    /// <param name="value">The point in time.</param>
    public ApiTimestamp(DateTimeOffset value)
        : this(value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture))
    {
    }

    /// <summary>The time zone that Tencent Cloud's services mean where a text names none: China Standard Time, UTC+8.</summary>
    public static TimeSpan ChinaStandardTime { get; } = TimeSpan.FromHours(8);

    /// <summary>The text as it was received or is to be sent; empty for the default of the type.</summary>
    public string Value => _value ?? "";

    /// <summary>Makes a timestamp from its text.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator ApiTimestamp(string value) => new(value);

    /// <summary>Makes a timestamp in ISO 8601 form.</summary>
    /// <param name="value">The point in time.</param>
    public static implicit operator ApiTimestamp(DateTimeOffset value) => new(value);

    /// <summary>Compares two timestamps by their exact text.</summary>
    public static bool operator ==(ApiTimestamp left, ApiTimestamp right) => left.Equals(right);

    /// <summary>Compares two timestamps by their exact text.</summary>
    public static bool operator !=(ApiTimestamp left, ApiTimestamp right) => !left.Equals(right);

    /// <summary>Makes a timestamp from its text.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The timestamp.</returns>
    public static ApiTimestamp FromString(string value) => new(value);

    /// <summary>Makes a timestamp in ISO 8601 form.</summary>
    /// <param name="value">The point in time.</param>
    /// <returns>The timestamp.</returns>
    public static ApiTimestamp FromDateTimeOffset(DateTimeOffset value) => new(value);

    /// <summary>Converts to a point in time.</summary>
    /// <param name="offset">The offset from UTC that is meant where the text names none, such as <see cref="ChinaStandardTime"/>.</param>
    /// <param name="result">The point in time.</param>
    /// <returns>Whether the text is a time in one of the spellings that the documents show.</returns>
    public bool TryGetDateTimeOffset(TimeSpan offset, out DateTimeOffset result)
    {
        const DateTimeStyles Styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.RoundtripKind;
        result = default;
        if (!DateTime.TryParseExact(Value, s_zonedFormats, CultureInfo.InvariantCulture, Styles, out DateTime time))
        {
            return false;
        }

        if (time.Kind != DateTimeKind.Unspecified)
        {
            return DateTimeOffset.TryParseExact(
                Value, s_zonedFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out result);
        }

        long ticks = time.Ticks - offset.Ticks;
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks || offset.Ticks % TimeSpan.TicksPerMinute != 0 || offset.Duration() > TimeSpan.FromHours(14))
        {
            return false;
        }

        result = new DateTimeOffset(time, offset);
        return true;
    }

    /// <summary>Converts to a point in time.</summary>
    /// <param name="offset">The offset from UTC that is meant where the text names none, such as <see cref="ChinaStandardTime"/>.</param>
    /// <returns>The point in time.</returns>
    /// <exception cref="FormatException">The text is in none of the spellings that the documents show.</exception>
    public DateTimeOffset ToDateTimeOffset(TimeSpan offset) =>
        TryGetDateTimeOffset(offset, out DateTimeOffset result)
            ? result
            : throw new FormatException($"'{Value}' is no time in a spelling that the service's documents show; use {nameof(Value)} to read it as text.");

    /// <inheritdoc/>
    public bool Equals(ApiTimestamp other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ApiTimestamp other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
