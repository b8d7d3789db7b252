using System.ComponentModel;
using System.Globalization;

namespace ScfGen;

/// <summary>The text that a rule compares a value with, for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueText
{
    /// <summary>Gives a truth value's text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, or <see langword="null"/>.</returns>
    public static string? Of(bool? value) => value is { } set ? (set ? "true" : "false") : null;

    /// <summary>Gives a whole number's text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, or <see langword="null"/>.</returns>
    public static string? Of(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Gives a floating-point number's text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text, or <see langword="null"/>.</returns>
    public static string? Of(double? value) => 
        value is { } number ? (number == 0 ? 0d : number).ToString("R", CultureInfo.InvariantCulture) : null;
}
