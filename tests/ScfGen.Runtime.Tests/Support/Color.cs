namespace ScfGen.Runtime.Tests;

/// <summary>An open set of values as the generator would write it, made by hand.</summary>
internal readonly struct Color : IOpenEnumValue<Color>
{
    private readonly string? _value;

    private Color(string value) => _value = value;

    public static Color Red { get; } = new("Red");

    public string Value => _value ?? "";

    public bool IsKnown => Value is "Red";

    public static bool operator ==(Color left, Color right) => left.Equals(right);

    public static bool operator !=(Color left, Color right) => !left.Equals(right);

    public static bool TryGetKnown(ReadOnlySpan<byte> utf8, out Color value)
    {
        value = Red;
        return utf8.SequenceEqual("Red"u8);
    }

    public static Color Create(string value) => new(value);

    public bool Equals(Color other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is Color other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    public override string ToString() => Value;
}
