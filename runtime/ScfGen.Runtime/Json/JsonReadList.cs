using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ScfGen.Json;

/// <summary>Reads arrays for generated code; a JSON null gives <see langword="null"/>, and null elements are left out.</summary>
/// <remarks>For generated code: the signatures may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonReadList
{
    /// <summary>Reads an array of texts.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The texts, or <see langword="null"/>.</returns>
    public static IReadOnlyList<string>? ReadStrings(ref Utf8JsonReader reader)
    {
        if (!Start(ref reader))
        {
            return null;
        }

        var list = new PooledList<string>();
        while (Next(ref reader))
        {
            if (JsonRead.ReadString(ref reader) is { } value)
            {
                list.Add(value);
            }
        }

        return list.ToArrayAndReturn();
    }

    /// <summary>Reads an array of whole numbers.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The numbers, or <see langword="null"/>.</returns>
    public static IReadOnlyList<long>? ReadInt64s(ref Utf8JsonReader reader)
    {
        if (!Start(ref reader))
        {
            return null;
        }

        var list = new PooledList<long>();
        while (Next(ref reader))
        {
            if (JsonRead.ReadInt64(ref reader) is { } value)
            {
                list.Add(value);
            }
        }

        return list.ToArrayAndReturn();
    }

    /// <summary>Reads an array of floating-point numbers.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The numbers, or <see langword="null"/>.</returns>
    public static IReadOnlyList<double>? ReadDoubles(ref Utf8JsonReader reader)
    {
        if (!Start(ref reader))
        {
            return null;
        }

        var list = new PooledList<double>();
        while (Next(ref reader))
        {
            if (JsonRead.ReadDouble(ref reader) is { } value)
            {
                list.Add(value);
            }
        }

        return list.ToArrayAndReturn();
    }

    /// <summary>Reads an array of truth values.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The values, or <see langword="null"/>.</returns>
    public static IReadOnlyList<bool>? ReadBooleans(ref Utf8JsonReader reader)
    {
        if (!Start(ref reader))
        {
            return null;
        }

        var list = new PooledList<bool>();
        while (Next(ref reader))
        {
            if (JsonRead.ReadBoolean(ref reader) is { } value)
            {
                list.Add(value);
            }
        }

        return list.ToArrayAndReturn();
    }

    /// <summary>Reads an array of timestamps.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The timestamps, or <see langword="null"/>.</returns>
    public static IReadOnlyList<ApiTimestamp>? ReadTimestamps(ref Utf8JsonReader reader)
    {
        if (!Start(ref reader))
        {
            return null;
        }

        var list = new PooledList<ApiTimestamp>();
        while (Next(ref reader))
        {
            if (JsonRead.ReadTimestamp(ref reader) is { } value)
            {
                list.Add(value);
            }
        }

        return list.ToArrayAndReturn();
    }

    /// <summary>Reads an array of byte strings in Base64.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The byte strings, or <see langword="null"/>.</returns>
    public static IReadOnlyList<ReadOnlyMemory<byte>>? ReadBinaries(ref Utf8JsonReader reader)
    {
        if (!Start(ref reader))
        {
            return null;
        }

        var list = new PooledList<ReadOnlyMemory<byte>>();
        while (Next(ref reader))
        {
            if (JsonRead.ReadBinary(ref reader) is { } value)
            {
                list.Add(value);
            }
        }

        return list.ToArrayAndReturn();
    }

    /// <summary>Reads an array of values of an open set.</summary>
    /// <typeparam name="T">The open set.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <returns>The values, or <see langword="null"/>.</returns>
    public static IReadOnlyList<T>? ReadEnums<T>(ref Utf8JsonReader reader)
        where T : struct, IOpenEnumValue<T>
    {
        if (!Start(ref reader))
        {
            return null;
        }

        var list = new PooledList<T>();
        while (Next(ref reader))
        {
            if (JsonRead.ReadEnum<T>(ref reader) is { } value)
            {
                list.Add(value);
            }
        }

        return list.ToArrayAndReturn();
    }

    /// <summary>Reads an array of objects.</summary>
    /// <typeparam name="T">The objects' type.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <returns>The objects, or <see langword="null"/>.</returns>
    public static IReadOnlyList<T>? ReadModels<T>(ref Utf8JsonReader reader)
        where T : class, IJsonModel<T>
    {
        if (!Start(ref reader))
        {
            return null;
        }

        var list = new PooledList<T>();
        while (Next(ref reader))
        {
            if (reader.TokenType != JsonTokenType.Null)
            {
                list.Add(T.ReadFrom(ref reader));
            }
        }

        return list.ToArrayAndReturn();
    }

    private static bool Start(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return false;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            JsonRead.ThrowUnexpected(ref reader, "an array");
        }

        return true;
    }

    private static bool Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Grows in pooled arrays, so that the array that is kept is the only allocation. What a failed read leaves rented is collected.</summary>
    private struct PooledList<T>
    {
        private T[]? _items;
        private int _count;

        public void Add(T item)
        {
            T[]? items = _items;
            if (items is null || _count == items.Length)
            {
                T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(16, _count * 2));
                if (items is not null)
                {
                    Array.Copy(items, larger, _count);
                    Return(items);
                }

                _items = items = larger;
            }

            items[_count++] = item;
        }

        public readonly T[] ToArrayAndReturn()
        {
            if (_items is null)
            {
                return [];
            }

            T[] result = _items.AsSpan(0, _count).ToArray();
            Return(_items);
            return result;
        }

        private readonly void Return(T[] items)
        {
            if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            {
                Array.Clear(items, 0, _count);
            }

            ArrayPool<T>.Shared.Return(items);
        }
    }
}
