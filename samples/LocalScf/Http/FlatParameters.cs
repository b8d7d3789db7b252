using System.Net;
using System.Text;
using System.Text.Unicode;

namespace LocalScf.Http;

/// <summary>The parameters of a query or a form: names such as <c>Filters.0.Values.0</c> with their values.</summary>
internal sealed class FlatParameters
{
    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    public static FlatParameters Read(ReadOnlySpan<byte> encoded)
    {
        var parameters = new FlatParameters();
        foreach (Range range in encoded.Split((byte)'&'))
        {
            ReadOnlySpan<byte> pair = encoded[range];
            if (!pair.IsEmpty)
            {
                parameters.Add(pair);
            }
        }

        return parameters;
    }

    public string? Find(string name) => Values.GetValueOrDefault(name);

    /// <summary>The parameters that do not belong to the signature or say what is called.</summary>
    public FlatParameters Without(HashSet<string> names)
    {
        var others = new FlatParameters();
        foreach ((string name, string value) in Values)
        {
            if (!names.Contains(name))
            {
                others.Values.Add(name, value);
            }
        }

        return others;
    }

    private static string Decode(ReadOnlySpan<byte> encoded)
    {
        byte[] decoded = WebUtility.UrlDecodeToBytes(encoded.ToArray(), 0, encoded.Length)!;
        return Utf8.IsValid(decoded)
            ? Encoding.UTF8.GetString(decoded)
            : throw new ApiError("InvalidParameter", "A parameter is not text in UTF-8.");
    }

    private void Add(ReadOnlySpan<byte> pair)
    {
        int equals = pair.IndexOf((byte)'=');
        string name = Decode(equals < 0 ? pair : pair[..equals]);
        string value = equals < 0 ? "" : Decode(pair[(equals + 1)..]);
        if (!Values.TryAdd(name, value))
        {
            throw new ApiError("InvalidParameter", $"The parameter {name} is given twice.");
        }
    }
}
