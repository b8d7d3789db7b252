using System.Buffers;
using System.Text;
using ScfGen.Signing;

namespace ScfGen;

/// <summary>
/// The parameters of a request as flat names and values, for GET and for forms: <c>Filters.0.Values.0</c> is <c>running</c>. They are kept as
/// they are meant, not encoded, and written in the ordinal order of the names' UTF-8 bytes.
/// </summary>
/// <remarks>
/// Adding is for one thread at a time; so is the first writing after it, which sorts. The memory is pooled: dispose of the object when no
/// request is to be signed with it any more.
/// </remarks>
public sealed partial class RequestParameters : IDisposable
{
    private const int StackBytes = 1024;

    /// <summary>Creates an empty set.</summary>
    public RequestParameters()
    {
    }

    /// <summary>How many parameters there are.</summary>
    public int Count => _count;

    /// <summary>The credential of the latest signature, so that it can be kept out of messages.</summary>
    internal Credential? SignedWith { get; set; }

    /// <summary>
    /// Flattens a request: an object's members are joined by points, items of arrays are numbered from zero, members and items that are
    /// <see langword="null"/> are left out without another numbering, empty arrays vanish and empty texts stay.
    /// </summary>
    /// <param name="model">The request.</param>
    /// <returns>The parameters, to be disposed of.</returns>
    /// <exception cref="ArgumentException">A number is infinite or not a number, which JSON cannot spell either.</exception>
    /// <exception cref="InvalidOperationException">Objects are nested deeper than 64 levels, or one holds itself.</exception>
    public static RequestParameters From(IParameterModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var parameters = new RequestParameters();
        try
        {
            ParameterWriter.Write(model, parameters);
            return parameters;
        }
        catch
        {
            parameters.Dispose();
            throw;
        }
    }

    /// <summary>Adds a parameter.</summary>
    /// <param name="name">The name, as it is meant: not encoded, and not empty.</param>
    /// <param name="value">The value, as it is meant: not encoded. It may be empty.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public void Add(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        BeginPair(default, name);
        EndPair(value);
    }

    /// <summary>
    /// Writes <c>name=value</c> pairs joined by <c>&amp;</c>, names and values encoded as RFC 3986 has it: a query without its question mark, or
    /// a form.
    /// </summary>
    /// <param name="destination">Where to write.</param>
    /// <exception cref="InvalidOperationException">A parameter was added twice.</exception>
    /// <exception cref="ObjectDisposedException">The parameters are disposed of.</exception>
    public void WriteQuery(IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var query = new Utf8Builder(stackalloc byte[StackBytes]);
        try
        {
            AppendQuery(ref query);
            destination.Write(query.Written);
        }
        finally
        {
            query.Dispose();
        }
    }

    /// <summary>Gives what <see cref="WriteQuery"/> writes.</summary>
    /// <returns>The query without its question mark, or the form.</returns>
    /// <exception cref="InvalidOperationException">A parameter was added twice.</exception>
    /// <exception cref="ObjectDisposedException">The parameters are disposed of.</exception>
    public string ToQuery()
    {
        var query = new Utf8Builder(stackalloc byte[StackBytes]);
        try
        {
            AppendQuery(ref query);
            return Encoding.ASCII.GetString(query.Written);
        }
        finally
        {
            query.Dispose();
        }
    }

    /// <summary>Gives the number of parameters only, since values do not belong in a log.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{_count} parameters (hidden)";

    private void AppendQuery(ref Utf8Builder to)
    {
        Hold();
        try
        {
            Complete();
            for (int i = 0; i < _count; i++)
            {
                if (i > 0)
                {
                    to.Append((byte)'&');
                }

                PercentEncoding.Append(ref to, NameAt(i));
                to.Append((byte)'=');
                PercentEncoding.Append(ref to, ValueAt(i));
            }
        }
        finally
        {
            Release();
        }
    }
}
