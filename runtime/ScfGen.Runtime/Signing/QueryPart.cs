using System.Buffers;

namespace ScfGen.Signing;

/// <summary>A parameter of a query in the form that a scheme signs: a place in a text, of which the beginning decides the order.</summary>
internal readonly struct QueryPart(int start, int sortedLength, int length)
{
    private const int StackBytes = 256;
    private const int Few = 8;

    private readonly int _sortedLength = sortedLength;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public ReadOnlySpan<byte> SortedBy(ReadOnlySpan<byte> text) => text.Slice(Start, _sortedLength);

    /// <summary>Puts the parts of a text in order. Between each two stands a separator of one byte.</summary>
    public static void Arrange(Span<QueryPart> parts, Span<byte> text, byte separator)
    {
        if (IsSorted(parts, text))
        {
            return;
        }

        byte[]? rented = null;
        Span<byte> unsorted = text.Length <= StackBytes ? stackalloc byte[StackBytes] : (rented = ArrayPool<byte>.Shared.Rent(text.Length));
        text.CopyTo(unsorted);
        Sort(parts, unsorted);
        int at = 0;
        foreach (ref QueryPart part in parts)
        {
            if (at > 0)
            {
                text[at++] = separator;
            }

            unsorted.Slice(part.Start, part.Length).CopyTo(text[at..]);
            part = new QueryPart(at, part._sortedLength, part.Length);
            at += part.Length;
        }

        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Sorts the places, and leaves the text as it is.</summary>
    public static void Sort(Span<QueryPart> parts, ReadOnlySpan<byte> text)
    {
        if (parts.Length <= Few)
        {
            Insert(parts, text);
        }
        else
        {
            HeapSort(parts, text);
        }
    }

    private static void Insert(Span<QueryPart> parts, ReadOnlySpan<byte> text)
    {
        for (int i = 1; i < parts.Length; i++)
        {
            QueryPart part = parts[i];
            int place = i;
            for (; place > 0 && Compare(parts[place - 1], part, text) > 0; place--)
            {
                parts[place] = parts[place - 1];
            }

            parts[place] = part;
        }
    }

    // In place, without a comparer object, and never slow, whatever a request holds.
    private static void HeapSort(Span<QueryPart> parts, ReadOnlySpan<byte> text)
    {
        for (int root = (parts.Length / 2) - 1; root >= 0; root--)
        {
            Sift(parts, root, text);
        }

        for (int last = parts.Length - 1; last > 0; last--)
        {
            (parts[0], parts[last]) = (parts[last], parts[0]);
            Sift(parts[..last], 0, text);
        }
    }

    private static bool IsSorted(ReadOnlySpan<QueryPart> parts, ReadOnlySpan<byte> text)
    {
        for (int i = 1; i < parts.Length; i++)
        {
            if (Compare(parts[i - 1], parts[i], text) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static void Sift(Span<QueryPart> heap, int root, ReadOnlySpan<byte> text)
    {
        for (int child = (2 * root) + 1; child < heap.Length; child = (2 * root) + 1)
        {
            if (child + 1 < heap.Length && Compare(heap[child], heap[child + 1], text) < 0)
            {
                child++;
            }

            if (Compare(heap[root], heap[child], text) >= 0)
            {
                return;
            }

            (heap[root], heap[child]) = (heap[child], heap[root]);
            root = child;
        }
    }

    private static int Compare(QueryPart a, QueryPart b, ReadOnlySpan<byte> text) => a.SortedBy(text).SequenceCompareTo(b.SortedBy(text));
}
