using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace ScfGen;

/// <summary>Flattens objects into the parameters of GET requests and forms, for generated code.</summary>
/// <remarks>
/// For generated code: the signatures may change with the generator. A value that is <see langword="null"/> is left out wherever it stands.
/// Numbers and truth values are spelled as in JSON, whatever the culture.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ParameterWriter
{
    // What the validation of requests takes, too.
    private const int MaxDepth = 64;
    private const int MaxIndexBytes = 11;

    [ThreadStatic]
    private static ParameterWriter? t_writer;

    private RequestParameters? _to;

    // The names of the objects and arrays around the next member, each with a point behind it.
    private byte[] _prefix = new byte[128];
    private int _prefixLength;
    private int _depth;

    private ParameterWriter()
    {
    }

    private RequestParameters Target => _to ?? throw new InvalidOperationException("The request is written already. Use the writer in WriteParameters only.");

    /// <summary>Adds a text.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The text.</param>
    public void Add(string name, string? value)
    {
        if (value is not null)
        {
            Begin(name).EndPair(value);
        }
    }

    /// <summary>Adds a whole number.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The number.</param>
    public void Add(string name, long? value)
    {
        if (value is { } number)
        {
            Begin(name).EndPair(number);
        }
    }

    /// <summary>Adds a floating-point number.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The number is infinite or not a number, which JSON cannot spell.</exception>
    public void Add(string name, double? value)
    {
        if (value is { } number)
        {
            if (!double.IsFinite(number))
            {
                throw new ArgumentException(NotFinite(name, number), nameof(value));
            }

            Begin(name).EndPair(number);
        }
    }

    /// <summary>Adds a truth value.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    public void Add(string name, bool? value)
    {
        if (value is { } isTrue)
        {
            Begin(name).EndPair(isTrue ? "true"u8 : "false"u8);
        }
    }

    /// <summary>Adds a truth value that the service takes as one of the texts TRUE and FALSE.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    public void AddTrueFalse(string name, bool? value)
    {
        if (value is { } isTrue)
        {
            Begin(name).EndPair(isTrue ? "TRUE"u8 : "FALSE"u8);
        }
    }

    /// <summary>Adds a timestamp.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The timestamp.</param>
    public void Add(string name, ApiTimestamp? value) => Add(name, value?.Value);

    /// <summary>Adds a byte string in Base64.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The bytes.</param>
    public void Add(string name, ReadOnlyMemory<byte>? value)
    {
        if (value is { } bytes)
        {
            Begin(name).EndPairInBase64(bytes.Span);
        }
    }

    /// <summary>Adds a value of an open set.</summary>
    /// <typeparam name="T">The open set.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    public void AddEnum<T>(string name, T? value)
        where T : struct, IOpenEnumValue<T>
    {
        if (value is { } known)
        {
            Begin(name).EndPair(known.Value);
        }
    }

    /// <summary>Adds the members of an object, each behind the object's name and a point.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The object.</param>
    /// <exception cref="InvalidOperationException">Objects are nested deeper than 64 levels, or one holds itself.</exception>
    public void Add(string name, IParameterModel? value)
    {
        if (value is not null)
        {
            int outer = Enter(name);
            WriteModel(value);
            _prefixLength = outer;
        }
    }

    internal static void Write(IParameterModel model, RequestParameters to)
    {
        // Taken out while in use: a list of the user's own may make a call while it is enumerated.
        ParameterWriter writer = t_writer ?? new ParameterWriter();
        t_writer = null;
        writer._to = to;
        model.WriteParameters(writer);
        writer._to = null;
        t_writer = writer;
    }

    private void WriteModel(IParameterModel value)
    {
        if (_depth == MaxDepth)
        {
            string path = Encoding.UTF8.GetString(_prefix, 0, _prefixLength - 1);
            throw new InvalidOperationException($"{path} is nested deeper than {MaxDepth} levels, or holds itself.");
        }

        _depth++;
        value.WriteParameters(this);
        _depth--;
    }

    private RequestParameters Begin(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        RequestParameters to = Target;
        to.BeginPair(_prefix.AsSpan(0, _prefixLength), name);
        return to;
    }

    private RequestParameters Begin(int index)
    {
        RequestParameters to = Target;
        to.BeginPair(_prefix.AsSpan(0, _prefixLength), index);
        return to;
    }

    // Gives the length of the prefix to go back to.
    private int Enter(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        int outer = _prefixLength;
        Span<byte> destination = ReservePrefix(Encoding.UTF8.GetMaxByteCount(name.Length) + 1);
        int written = Encoding.UTF8.GetBytes(name, destination);
        destination[written] = (byte)'.';
        _prefixLength += written + 1;
        return outer;
    }

    private int Enter(int index)
    {
        int outer = _prefixLength;
        Span<byte> destination = ReservePrefix(MaxIndexBytes + 1);
        Utf8Formatter.TryFormat(index, destination, out int written);
        destination[written] = (byte)'.';
        _prefixLength += written + 1;
        return outer;
    }

    private Span<byte> ReservePrefix(int count)
    {
        if (_prefix.Length - _prefixLength < count)
        {
            Array.Resize(ref _prefix, Math.Max(_prefixLength + count, 2 * _prefix.Length));
        }

        return _prefix.AsSpan(_prefixLength);
    }

    private string NotFinite(string name, double value)
    {
        string path = Encoding.UTF8.GetString(_prefix, 0, _prefixLength) + name;
        return string.Create(CultureInfo.InvariantCulture, $"{path} is {value}, which JSON cannot spell. Set a finite number.");
    }
}
