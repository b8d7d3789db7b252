using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace ScfGen.Json;

/// <summary>
/// Reads single values for generated code. Each method takes the reader at the value's first token and leaves it at the last. A JSON
/// null gives <see langword="null"/>; a number in a text and a text in a number are taken where that is unambiguous, since services
/// drift from their documents.
/// </summary>
/// <remarks>For generated code: the signatures may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonRead
{
    /// <summary>Checks that an object starts here.</summary>
    /// <param name="reader">The reader.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ObjectStart(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            ThrowUnexpected(ref reader, "an object");
        }
    }

    /// <summary>Moves to the next member's value.</summary>
    /// <param name="reader">The reader, over contiguous data.</param>
    /// <param name="name">The member's name, unescaped.</param>
    /// <returns>Whether there is one; otherwise the reader stands at the end of the object.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NextMember(ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName)
        {
            name = default;
            return false;
        }

        name = reader.ValueIsEscaped ? Unescape(ref reader) : reader.ValueSpan;
        reader.Read();
        return true;
    }

    /// <summary>Reads a text.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The text, or <see langword="null"/>.</returns>
    public static string? ReadString(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            default:
                ThrowUnexpected(ref reader, "a text");
                return null;
        }
    }

    /// <summary>Reads a whole number of 64 bits; <c>3</c>, <c>3.0</c>, <c>"3"</c> and (as none) <c>""</c> are taken.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The number, or <see langword="null"/>.</returns>
    public static long? ReadInt64(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetInt64(out long value):
                return value;
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number:
            case JsonTokenType.String:
                ReadOnlySpan<byte> text = Text(ref reader);
                if (text.IsEmpty)
                {
                    return null;
                }

                if (Utf8Parser.TryParse(text, out long parsed, out int used) && used == text.Length)
                {
                    return parsed;
                }

                // 3.0 and 1e3 are whole numbers too; decimal keeps all 64 bits exact.
                // More digits, or a value below its smallest one, it would round.
                const int ExactDigits = 28;
                if (text.Length <= ExactDigits
                    && Utf8Parser.TryParse(text, out decimal exact, out used, text.ContainsAny((byte)'e', (byte)'E') ? 'e' : 'G') && used == text.Length
                    && decimal.Truncate(exact) == exact && exact is >= long.MinValue and <= long.MaxValue
                    && (exact != 0 || !Mantissa(text).ContainsAnyInRange((byte)'1', (byte)'9')))
                {
                    return (long)exact;
                }

                break;
            default:
                break;
        }

        ThrowUnexpected(ref reader, "a whole number of 64 bits");
        return null;
    }

    /// <summary>Reads a floating-point number; <c>"0.5"</c> and (as none) <c>""</c> are taken.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The number, or <see langword="null"/>.</returns>
    public static double? ReadDouble(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetDouble(out double value) && double.IsFinite(value):
                return value;
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                ReadOnlySpan<byte> text = Text(ref reader);
                if (text.IsEmpty)
                {
                    return null;
                }

                if (Utf8Parser.TryParse(text, out double parsed, out int used) && used == text.Length && double.IsFinite(parsed))
                {
                    return parsed;
                }

                break;
            default:
                break;
        }

        ThrowUnexpected(ref reader, "a number");
        return null;
    }

    /// <summary>Reads a truth value; <c>"TRUE"</c>, <c>"false"</c> in any case, <c>1</c>, <c>0</c> and (as none) <c>""</c> are taken.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value, or <see langword="null"/>.</returns>
    public static bool? ReadBoolean(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
            case JsonTokenType.Number:
                ReadOnlySpan<byte> text = Text(ref reader);
                if (text.IsEmpty)
                {
                    return null;
                }

                if (text.SequenceEqual("1"u8) || Ascii.EqualsIgnoreCase(text, "true"u8))
                {
                    return true;
                }

                if (text.SequenceEqual("0"u8) || Ascii.EqualsIgnoreCase(text, "false"u8))
                {
                    return false;
                }

                break;
            default:
                break;
        }

        ThrowUnexpected(ref reader, "true or false");
        return null;
    }

    /// <summary>Reads a timestamp, as it is spelled.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The timestamp, or <see langword="null"/>.</returns>
    public static ApiTimestamp? ReadTimestamp(ref Utf8JsonReader reader) => ReadString(ref reader) is { } text ? new ApiTimestamp(text) : default(ApiTimestamp?);

    /// <summary>Reads bytes that are spelled as Base64.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The bytes, or <see langword="null"/>.</returns>
    public static ReadOnlyMemory<byte>? ReadBinary(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out byte[]? bytes))
        {
            return bytes;
        }

        ThrowUnexpected(ref reader, "bytes in Base64");
        return null;
    }

    /// <summary>Reads a value of an open set, without allocating for a known one.</summary>
    /// <typeparam name="T">The open set.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <returns>The value, or <see langword="null"/>.</returns>
    public static T? ReadEnum<T>(ref Utf8JsonReader reader)
        where T : struct, IOpenEnumValue<T>
    {
        if (reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && T.TryGetKnown(reader.ValueSpan, out T known))
        {
            return known;
        }

        return ReadString(ref reader) is { } text ? T.Create(text) : null;
    }

    /// <summary>Reads an object.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <returns>The object, or <see langword="null"/>.</returns>
    public static T? ReadModel<T>(ref Utf8JsonReader reader)
        where T : class, IJsonModel<T> =>
        reader.TokenType == JsonTokenType.Null ? null : T.ReadFrom(ref reader);

    /// <summary>Gives the unescaped bytes of a text, or the digits of a number.</summary>
    private static ReadOnlySpan<byte> Text(ref Utf8JsonReader reader) => reader.ValueIsEscaped ? Unescape(ref reader) : reader.ValueSpan;

    private static ReadOnlySpan<byte> Mantissa(ReadOnlySpan<byte> number) =>
        number.IndexOfAny((byte)'e', (byte)'E') is var exponent and >= 0 ? number[..exponent] : number;

    private static ReadOnlySpan<byte> Unescape(ref Utf8JsonReader reader)
    {
        byte[] copy = new byte[reader.ValueSpan.Length];
        return copy.AsSpan(0, reader.CopyString(copy));
    }

    [DoesNotReturn]
    internal static void ThrowUnexpected(ref Utf8JsonReader reader, string expected)
    {
        string found = reader.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.String => "another text",
            JsonTokenType.Number => "another number",
            JsonTokenType.True or JsonTokenType.False => "a truth value",
            JsonTokenType.Null => "null",
            _ => "something else",
        };
        throw new UnexpectedJsonKindException($"expected {expected}, found {found}", reader.TokenStartIndex);
    }
}
