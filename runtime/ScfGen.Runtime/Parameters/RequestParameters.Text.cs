using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace ScfGen;

/// <content>The pooled text, and how pairs get into it.</content>
public sealed partial class RequestParameters
{
    private const int InitialBytes = 1024;
    private const int InitialPairs = 32;

    // A sign, the digits and what stands between them: what the framework's JSON writer allows for a number, too.
    private const int MaxNumberBytes = 128;

    private byte[] _text = ArrayPool<byte>.Shared.Rent(InitialBytes);
    private ParameterPair[] _pairs = ArrayPool<ParameterPair>.Shared.Rent(InitialPairs);
    private int _length;
    private int _count;
    private int _nameStart;
    private int _valueStart;

    /// <summary>Begins a pair whose name is a prefix and a text.</summary>
    internal void BeginPair(ReadOnlySpan<byte> prefix, ReadOnlySpan<char> name)
    {
        BeginName(prefix);
        AppendText(name);
        BeginValue();
    }

    /// <summary>Begins a pair whose name is a prefix and a number.</summary>
    internal void BeginPair(ReadOnlySpan<byte> prefix, int index)
    {
        BeginName(prefix);
        AppendNumber(index);
        BeginValue();
    }

    internal void EndPair(ReadOnlySpan<char> value)
    {
        AppendText(value);
        EndPair();
    }

    internal void EndPair(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Reserve(value.Length));
        _length += value.Length;
        EndPair();
    }

    internal void EndPair(long value)
    {
        AppendNumber(value);
        EndPair();
    }

    internal void EndPair(double value)
    {
        Utf8Formatter.TryFormat(value, Reserve(MaxNumberBytes), out int written);
        _length += written;
        EndPair();
    }

    internal void EndPairInBase64(ReadOnlySpan<byte> value)
    {
        Base64.EncodeToUtf8(value, Reserve(Base64.GetMaxEncodedToUtf8Length(value.Length)), out _, out int written);
        _length += written;
        EndPair();
    }

    /// <summary>Adds a pair that is encoded as in a form.</summary>
    /// <returns>False for broken percent-encoding.</returns>
    internal bool TryAddEncoded(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        BeginName(default);
        if (!TryAppendDecoded(name))
        {
            return false;
        }

        BeginValue();
        if (!TryAppendDecoded(value))
        {
            return false;
        }

        EndPair();
        return true;
    }

    // What an unfinished pair left behind stays in the text, where no pair points to it.
    private void BeginName(ReadOnlySpan<byte> prefix)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        _nameStart = _length;
        Span<byte> destination = Reserve(prefix.Length + 1);
        destination[0] = (byte)'&';
        prefix.CopyTo(destination[1..]);
        _length += prefix.Length + 1;
    }

    private void BeginValue()
    {
        Reserve(1)[0] = (byte)'=';
        _length++;
        _valueStart = _length;
    }

    private void EndPair()
    {
        if (_count == _pairs.Length)
        {
            ParameterPair[] larger = ArrayPool<ParameterPair>.Shared.Rent(checked(2 * _count));
            _pairs.AsSpan(0, _count).CopyTo(larger);
            ArrayPool<ParameterPair>.Shared.Return(_pairs);
            _pairs = larger;
        }

        _pairs[_count++] = new ParameterPair(_nameStart, _valueStart - _nameStart - 2, _length - _valueStart);
        _isComplete = false;
    }

    private void AppendText(ReadOnlySpan<char> text) => _length += Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetMaxByteCount(text.Length)));

    private void AppendNumber(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(MaxNumberBytes), out int written);
        _length += written;
    }

    private bool TryAppendDecoded(ReadOnlySpan<byte> encoded)
    {
        bool isDecoded = FormReader.TryDecode(encoded, Reserve(encoded.Length), out int written);
        _length += written;
        return isDecoded;
    }

    private Span<byte> Reserve(int count)
    {
        if (_text.Length - _length < count)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(_length + count, 2 * _text.Length)));
            _text.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_text);
            _text = larger;
        }

        return _text.AsSpan(_length);
    }
}
