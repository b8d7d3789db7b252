namespace ScfGen;

/// <summary>
/// The code of an API error, such as <c>ResourceNotFound.Function</c>: an open set of strings, made of a category and, behind a dot,
/// an optional detail. Generated clients bring their documented codes as constants, which compare with this type directly.
/// </summary>
public readonly struct ApiErrorCode : IEquatable<ApiErrorCode>
{
    private readonly string? _value;

    /// <summary>Creates a code from its text.</summary>
    /// <param name="value">The code as the service sends it.</param>
    public ApiErrorCode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The code as the service sent it. Use it to match constants in patterns: <c>e.Code.Value is ScfErrorCodes.…</c></summary>
    public string Value => _value ?? "";

    /// <summary>The part before the first dot: <c>ResourceNotFound</c> of <c>ResourceNotFound.Function</c>.</summary>
    public string Category => Value.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? Value[..dot] : Value;

    /// <summary>Whether this code is the given one or a detail of it.</summary>
    /// <param name="code">A code, such as <c>ResourceNotFound</c>.</param>
    /// <returns>Whether it is; <c>ResourceNotFound.Function</c> is in <c>ResourceNotFound</c>.</returns>
    public bool IsIn(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        string value = Value;
        return value.StartsWith(code, StringComparison.Ordinal) && (value.Length == code.Length || value[code.Length] == '.');
    }

    /// <summary>Makes a code from its text.</summary>
    /// <param name="value">The code.</param>
    public static implicit operator ApiErrorCode(string value) => new(value);

    /// <summary>Compares two codes by their exact text.</summary>
    public static bool operator ==(ApiErrorCode left, ApiErrorCode right) => left.Equals(right);

    /// <summary>Compares two codes by their exact text.</summary>
    public static bool operator !=(ApiErrorCode left, ApiErrorCode right) => !left.Equals(right);

    /// <summary>Makes a code from its text.</summary>
    /// <param name="value">The code.</param>
    /// <returns>The code.</returns>
    public static ApiErrorCode FromString(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(ApiErrorCode other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ApiErrorCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
