using System.Text.Json;

namespace ScfGen.Json;

/// <summary>A generated request, response or data type: it writes itself to JSON and reads itself from JSON, without reflection.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonModel<TSelf>
    where TSelf : class, IJsonModel<TSelf>
{
    /// <summary>Writes this object as one JSON object; members that are <see langword="null"/> are left out.</summary>
    /// <param name="writer">Where to write.</param>
    void WriteTo(Utf8JsonWriter writer);

    /// <summary>
    /// Reads one JSON object, at whose start the reader stands. The reader is over contiguous data that it holds to the end. Unknown
    /// members are skipped.
    /// </summary>
    /// <param name="reader">Where to read; it stands at the end of the object afterwards.</param>
    /// <returns>The object.</returns>
    /// <exception cref="JsonException">The JSON is broken, or a member is of a kind that cannot be read.</exception>
    static abstract TSelf ReadFrom(ref Utf8JsonReader reader);
}
