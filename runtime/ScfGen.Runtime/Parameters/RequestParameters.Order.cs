using System.Buffers;
using System.Text;

namespace ScfGen;

/// <content>Order, and how the pooled text is read and given back.</content>
public sealed partial class RequestParameters
{
    // The owner and each reader hold one, since a try that was given up may still be about to sign.
    private int _holders = 1;
    private int _disposed;
    private bool _isComplete = true;

    /// <summary>Gives the memory back, as soon as no request is being signed with it.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            Release();
        }
    }

    /// <summary>Sorts. Once it has been called, any number of threads may read until something is added.</summary>
    internal void Complete()
    {
        if (TryComplete() is { } duplicate)
        {
            string name = ShownText.Of(Encoding.UTF8.GetString(NameAt(duplicate)));
            throw new InvalidOperationException($"The parameter {name} is given twice. Give each parameter once.");
        }
    }

    /// <summary>Sorts.</summary>
    /// <returns>The place of a name that is there twice, or null.</returns>
    internal int? TryComplete()
    {
        if (_isComplete)
        {
            return null;
        }

        if (FindDisorder() is null)
        {
            _isComplete = true;
            return null;
        }

        ParameterOrder.Sort(_pairs.AsSpan(0, _count), _text);
        int? duplicate = FindDisorder();
        _isComplete = duplicate is null;
        return duplicate;
    }

    /// <summary>The length of all pairs in UTF-8, not encoded.</summary>
    internal int TextLength => _length;

    /// <summary>Gives a pair as <c>&amp;name=value</c>, not encoded.</summary>
    internal ReadOnlySpan<byte> PairAt(int index, out int nameLength)
    {
        ParameterPair pair = _pairs[index];
        nameLength = pair.NameLength;
        return pair.Whole(_text);
    }

    internal ReadOnlySpan<byte> NameAt(int index) => _pairs[index].Name(_text);

    internal ReadOnlySpan<byte> ValueAt(int index) => _pairs[index].Value(_text);

    /// <summary>Finds a value by its name, once the parameters are in order.</summary>
    internal bool TryGet(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        int low = 0;
        int high = _count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = NameAt(middle).SequenceCompareTo(name);
            if (order == 0)
            {
                value = ValueAt(middle);
                return true;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Keeps the memory from being given back until <see cref="Release"/>.</summary>
    internal void Hold()
    {
        int holders;
        do
        {
            holders = Volatile.Read(ref _holders);
            ObjectDisposedException.ThrowIf(holders == 0, this);
        }
        while (Interlocked.CompareExchange(ref _holders, holders + 1, holders) != holders);
    }

    internal void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
        {
            byte[] text = _text;
            ParameterPair[] pairs = _pairs;
            _text = [];
            _pairs = [];
            _length = 0;
            _count = 0;
            ArrayPool<byte>.Shared.Return(text);
            ArrayPool<ParameterPair>.Shared.Return(pairs);
        }
    }

    // The first name that does not come after the one before it.
    private int? FindDisorder()
    {
        for (int i = 1; i < _count; i++)
        {
            if (NameAt(i - 1).SequenceCompareTo(NameAt(i)) >= 0)
            {
                return i;
            }
        }

        return null;
    }
}
