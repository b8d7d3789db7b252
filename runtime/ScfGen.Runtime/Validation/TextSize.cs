using System.ComponentModel;
using System.Text;

namespace ScfGen;

/// <summary>Counts the bytes that texts have in UTF-8, for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TextSize
{
    /// <summary>Counts the bytes of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The count; 0 where there is no text.</returns>
    public static long Of(string? text) => text is null ? 0 : Encoding.UTF8.GetByteCount(text);

    /// <summary>Counts the bytes of the texts in the items of an array.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="size">Counts the bytes of the texts in an item.</param>
    /// <returns>The count; 0 where there is no array.</returns>
    public static long Of<T>(IReadOnlyList<T>? items, Func<T, long> size)
    {
        ArgumentNullException.ThrowIfNull(size);
        long total = 0;
        for (int i = 0; i < items?.Count; i++)
        {
            total += items[i] is { } item ? size(item) : 0;
        }

        return total;
    }
}
