using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace ScfGen.Signing;

/// <summary>Builds UTF-8 text in a given buffer, if any, and in a rented one once that is full.</summary>
internal ref struct Utf8Builder(Span<byte> initial)
{
    private Span<byte> _buffer = initial;
    private byte[]? _rented;
    private int _length;

    public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

    public readonly int Length => _length;

    /// <summary>Gives a hash in lower-case hexadecimal digits.</summary>
    public static string LowerHex(ReadOnlySpan<byte> hash)
    {
        Span<char> hex = stackalloc char[2 * SHA256.HashSizeInBytes];
        hex = hex[..(2 * hash.Length)];
        ToLowerHex(hash, hex);
        return new string(hex);
    }

    public static void ToLowerHex(ReadOnlySpan<byte> bytes, Span<char> destination)
    {
#if NET9_0_OR_GREATER
        Convert.TryToHexStringLower(bytes, destination, out _);
#else
        for (int i = 0; i < bytes.Length; i++)
        {
            destination[2 * i] = (char)"0123456789abcdef"u8[bytes[i] >> 4];
            destination[(2 * i) + 1] = (char)"0123456789abcdef"u8[bytes[i] & 15];
        }
#endif
    }

    public void Append(byte value)
    {
        Reserve(1)[0] = value;
        _length++;
    }

    public void Append(scoped ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        _length += utf8.Length;
    }

    // Inlined at each of its many callers it takes up what the compiler allows a method to inline, so that QueryPart's constructor becomes a call.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Append(scoped ReadOnlySpan<char> text)
    {
        if (Ascii.FromUtf16(text, Reserve(text.Length), out int written) == OperationStatus.Done)
        {
            _length += written;
        }
        else
        {
            AppendUnicode(text);
        }
    }

    /// <summary>Appends a header's value without the spaces and tabs around it, which HTTP does not transport. Other white space it does.</summary>
    public void AppendTrimmed(string? value)
    {
        ReadOnlySpan<char> text = value;
        if (!text.IsEmpty && (IsOuterSpace(text[0]) || IsOuterSpace(text[^1])))
        {
            text = text.Trim(" \t");
        }

        Append(text);
    }

    public void Append(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out int written);
        _length += written;
    }

    /// <summary>Appends a text with its ASCII letters in lower case.</summary>
    public void AppendLower(scoped ReadOnlySpan<char> text)
    {
        if (Ascii.ToLower(text, Reserve(text.Length), out int written) == OperationStatus.Done)
        {
            _length += written;
            return;
        }

        int start = _length;
        AppendUnicode(text);
        foreach (ref byte b in _buffer[start.._length])
        {
            if (b is >= (byte)'A' and <= (byte)'Z')
            {
                b |= 0x20;
            }
        }
    }

    public void AppendLowerHex(scoped ReadOnlySpan<byte> bytes)
    {
        Span<byte> destination = Reserve(2 * bytes.Length);
#if NET10_0_OR_GREATER
        Convert.TryToHexStringLower(bytes, destination, out _);
#else
        for (int i = 0; i < bytes.Length; i++)
        {
            destination[2 * i] = "0123456789abcdef"u8[bytes[i] >> 4];
            destination[(2 * i) + 1] = "0123456789abcdef"u8[bytes[i] & 15];
        }
#endif
        _length += 2 * bytes.Length;
    }

    public void Advance(int count) => _length += count;

    public readonly void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
        }
    }

    /// <summary>Gives room for what is written by <see cref="Advance"/>. Spans that were given before may be those of an earlier buffer.</summary>
    public Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Grow(count);
        }

        return _buffer[_length..];
    }

    private void Grow(int count)
    {
        int roomy = (int)Math.Min(2L * _buffer.Length, Array.MaxLength);
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + count), roomy));
        Written.CopyTo(larger);
        Dispose();
        _buffer = _rented = larger;
    }

    private void AppendUnicode(scoped ReadOnlySpan<char> text) =>
        _length += Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetMaxByteCount(text.Length)));

    private static bool IsOuterSpace(char c) => c is ' ' or '\t';
}
