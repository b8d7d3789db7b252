using System.Buffers;

namespace ScfGen.Signing;

/// <summary>The pairs of a query, in a given buffer or in a rented one, to be sorted.</summary>
internal ref struct QueryParts
{
    /// <summary>How many pairs a buffer should have room for, so that a usual query needs no other.</summary>
    public const int UsualCount = 16;

    private const int Few = 8;

    private readonly ReadOnlySpan<char> _query;
    private readonly QueryPart[]? _rented;
    private readonly Span<QueryPart> _parts;

    public QueryParts(ReadOnlySpan<char> query, Span<QueryPart> initial)
    {
        _query = query;
        _parts = initial;
        int most = query.Count('&') + 1;
        if (most > initial.Length)
        {
            _parts = _rented = ArrayPool<QueryPart>.Shared.Rent(most);
        }

        int count = 0;
        for (int start = 0; start < query.Length; start++)
        {
            int length = query[start..].IndexOf('&');
            length = length < 0 ? query.Length - start : length;
            if (length > 0)
            {
                int equals = query.Slice(start, length).IndexOf('=');
                _parts[count++] = new QueryPart(start, equals < 0 ? length : equals, length);
            }

            start += length;
        }

        _parts = _parts[..count];
    }

    public readonly ReadOnlySpan<QueryPart> All => _parts;

    /// <summary>Puts the pairs in the order in which a scheme signs them.</summary>
    public readonly void Sort<TOrder>()
        where TOrder : struct, IPairOrder
    {
        if (_parts.Length <= Few)
        {
            Insert<TOrder>();
        }
        else
        {
            HeapSort<TOrder>();
        }
    }

    public readonly void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<QueryPart>.Shared.Return(_rented);
        }
    }

    private readonly void Insert<TOrder>()
        where TOrder : struct, IPairOrder
    {
        for (int i = 1; i < _parts.Length; i++)
        {
            QueryPart part = _parts[i];
            int place = i;
            for (; place > 0 && Compare<TOrder>(_parts[place - 1], part) > 0; place--)
            {
                _parts[place] = _parts[place - 1];
            }

            _parts[place] = part;
        }
    }

    // In place, without a comparer object, and never slow, whatever a request holds.
    private readonly void HeapSort<TOrder>()
        where TOrder : struct, IPairOrder
    {
        for (int root = (_parts.Length / 2) - 1; root >= 0; root--)
        {
            Sift<TOrder>(_parts, root);
        }

        for (int last = _parts.Length - 1; last > 0; last--)
        {
            (_parts[0], _parts[last]) = (_parts[last], _parts[0]);
            Sift<TOrder>(_parts[..last], 0);
        }
    }

    private readonly void Sift<TOrder>(Span<QueryPart> heap, int root)
        where TOrder : struct, IPairOrder
    {
        for (int child = (2 * root) + 1; child < heap.Length; child = (2 * root) + 1)
        {
            if (child + 1 < heap.Length && Compare<TOrder>(heap[child], heap[child + 1]) < 0)
            {
                child++;
            }

            if (Compare<TOrder>(heap[root], heap[child]) >= 0)
            {
                return;
            }

            (heap[root], heap[child]) = (heap[child], heap[root]);
            root = child;
        }
    }

    private readonly int Compare<TOrder>(QueryPart left, QueryPart right)
        where TOrder : struct, IPairOrder =>
        TOrder.Compare(left.Of(_query), right.Of(_query));
}
