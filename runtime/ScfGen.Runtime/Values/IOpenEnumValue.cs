namespace ScfGen;

/// <summary>A value of an open set of strings: the known values have names, and an unknown one travels both ways all the same.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IOpenEnumValue<TSelf> : IEquatable<TSelf>
    where TSelf : struct, IOpenEnumValue<TSelf>
{
    /// <summary>The value as it is sent and received; empty for the default of the type.</summary>
    string Value { get; }

    /// <summary>Whether the value is one of the documented ones.</summary>
    bool IsKnown { get; }

    /// <summary>Makes a value from its UTF-8 text, without allocating for a known one.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="value">The known value.</param>
    /// <returns>Whether the text is a known value.</returns>
    static abstract bool TryGetKnown(ReadOnlySpan<byte> utf8, out TSelf value);

    /// <summary>Makes a value from any text.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    static abstract TSelf Create(string value);
}
