using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ScfGen.Json;

/// <summary>Writes what <see cref="Utf8JsonWriter"/> has no one call for, for generated code.</summary>
/// <remarks>For generated code: the signatures may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonWrite
{
    // What bodies are written with: they go to an API, not into HTML, so '+' and '/' of Base64 and non-Latin text stay as they are.
    internal static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Encodes a member's name, so that it need not be looked through each time it is written.</summary>
    /// <param name="utf8Name">The name.</param>
    /// <returns>The encoded name.</returns>
    public static JsonEncodedText EncodeName(ReadOnlySpan<byte> utf8Name) => JsonEncodedText.Encode(utf8Name, Encoder);

    /// <summary>Writes a floating-point number.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The number is infinite or not a number, which JSON cannot spell.</exception>
    public static void WriteDouble(Utf8JsonWriter writer, JsonEncodedText name, double value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"{name} is {value}, which JSON cannot spell. Set a finite number.", nameof(value));
        }

        writer.WriteNumber(name, value);
    }

    /// <summary>Writes an object.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The object.</param>
    public static void WriteModel<T>(Utf8JsonWriter writer, JsonEncodedText name, T value)
        where T : class, IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WritePropertyName(name);
        value.WriteTo(writer);
    }

    /// <summary>Writes an array of texts.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="values">The texts.</param>
    public static void WriteList(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<string> values)
    {
        Start(writer, name, values);
        for (int i = 0; i < values.Count; i++)
        {
            writer.WriteStringValue(values[i]);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an array of whole numbers.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="values">The numbers.</param>
    public static void WriteList(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<long> values)
    {
        Start(writer, name, values);
        for (int i = 0; i < values.Count; i++)
        {
            writer.WriteNumberValue(values[i]);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an array of floating-point numbers.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="values">The numbers.</param>
    /// <exception cref="ArgumentException">A number is infinite or not a number, which JSON cannot spell.</exception>
    public static void WriteList(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<double> values)
    {
        Start(writer, name, values);
        for (int i = 0; i < values.Count; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                throw new ArgumentException(
                    $"{name}[{i}] is {values[i]}, which JSON cannot spell. Set a finite number.", nameof(values));
            }

            writer.WriteNumberValue(values[i]);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an array of truth values.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="values">The values.</param>
    public static void WriteList(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<bool> values)
    {
        Start(writer, name, values);
        for (int i = 0; i < values.Count; i++)
        {
            writer.WriteBooleanValue(values[i]);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an array of truth values that the service takes as the texts TRUE and FALSE.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="values">The values.</param>
    public static void WriteUpperList(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<bool> values)
    {
        Start(writer, name, values);
        for (int i = 0; i < values.Count; i++)
        {
            writer.WriteStringValue(values[i] ? "TRUE"u8 : "FALSE"u8);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an array of timestamps.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="values">The timestamps.</param>
    public static void WriteList(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<ApiTimestamp> values)
    {
        Start(writer, name, values);
        for (int i = 0; i < values.Count; i++)
        {
            writer.WriteStringValue(values[i].Value);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an array of byte strings in Base64.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="values">The byte strings.</param>
    public static void WriteList(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<ReadOnlyMemory<byte>> values)
    {
        Start(writer, name, values);
        for (int i = 0; i < values.Count; i++)
        {
            writer.WriteBase64StringValue(values[i].Span);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an array of values of an open set.</summary>
    /// <typeparam name="T">The open set.</typeparam>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="values">The values.</param>
    public static void WriteEnumList<T>(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<T> values)
        where T : struct, IOpenEnumValue<T>
    {
        Start(writer, name, values);
        for (int i = 0; i < values.Count; i++)
        {
            writer.WriteStringValue(values[i].Value);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an array of objects.</summary>
    /// <typeparam name="T">The objects' type.</typeparam>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="values">The objects.</param>
    /// <exception cref="ArgumentException">An element is <see langword="null"/>.</exception>
    public static void WriteModelList<T>(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<T> values)
        where T : class, IJsonModel<T>
    {
        Start(writer, name, values);
        for (int i = 0; i < values.Count; i++)
        {
            T value = values[i] ?? throw new ArgumentException($"{name}[{i}] is null. Leave the element out.", nameof(values));
            value.WriteTo(writer);
        }

        writer.WriteEndArray();
    }

    private static void Start<T>(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<T> values)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(values);
        writer.WriteStartArray(name);
    }
}
