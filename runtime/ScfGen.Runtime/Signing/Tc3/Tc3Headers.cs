using System.Globalization;
using System.Runtime.InteropServices;

namespace ScfGen.Signing;

/// <summary>The headers of a TC3 signature in canonical order: <c>content-type</c>, <c>host</c> and any others.</summary>
internal readonly ref struct Tc3Headers
{
    private readonly string _contentType;
    private readonly string _host;
    private readonly SignedHeader[]? _sorted;

    private Tc3Headers(string names, string contentType, string host, SignedHeader[]? sorted)
    {
        Names = names;
        _contentType = contentType;
        _host = host;
        _sorted = sorted;
    }

    /// <summary>The names in lower case, separated by semicolons.</summary>
    public string Names { get; }

    public static Tc3Headers Create(Uri uri, string? hostHeader, string contentType, ReadOnlySpan<SignedHeader> extra)
    {
        CheckLine("content-type", contentType);
        string host = hostHeader ?? HostHeader(uri);
        CheckLine("host", host);
        if (extra.IsEmpty)
        {
            return new Tc3Headers("content-type;host", contentType, host, null);
        }

        var all = new List<SignedHeader>(extra.Length + 2) { new("content-type", contentType), new("host", host) };
        foreach (SignedHeader header in extra)
        {
            if (string.IsNullOrEmpty(header.Name) || header.Name.AsSpan().ContainsAnyExceptInRange('!', '~') || header.Name.Contains(':', StringComparison.Ordinal))
            {
                throw new ArgumentException("A header to sign has no name, or one with a character that no header name may hold.", nameof(extra));
            }

            CheckLine(header.Name, header.Value);
#pragma warning disable CA1308 // The scheme writes header names in lower case.
            all.Add(header with { Name = header.Name.ToLowerInvariant() });
#pragma warning restore CA1308
        }

        CollectionsMarshal.AsSpan(all).Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        for (int i = 1; i < all.Count; i++)
        {
            if (all[i].Name == all[i - 1].Name)
            {
                throw new ArgumentException($"The header {all[i].Name} is signed twice. Give each header once, without content-type and host.", nameof(extra));
            }
        }

        return new Tc3Headers(string.Join(';', all.Select(static h => h.Name)), contentType, host, [.. all]);
    }

    public void AppendCanonical(ref Utf8Builder to)
    {
        if (_sorted is null)
        {
            AppendLine(ref to, "content-type", _contentType);
            AppendLine(ref to, "host", _host);
            return;
        }

        foreach (SignedHeader header in _sorted)
        {
            AppendLine(ref to, header.Name, header.Value);
        }
    }

    // The Host header as HttpClient sends it.
    private static string HostHeader(Uri uri)
    {
        string host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
        return uri.IsDefaultPort ? host : string.Create(CultureInfo.InvariantCulture, $"{host}:{uri.Port}");
    }

    private static void AppendLine(ref Utf8Builder to, string name, string value)
    {
        to.Append(name);
        to.Append((byte)':');
        to.AppendLower(value.AsSpan().Trim());
        to.Append((byte)'\n');
    }

    private static void CheckLine(string name, string value)
    {
        if (value is null || value.AsSpan().ContainsAny('\r', '\n', '\0'))
        {
            throw new ArgumentException($"The value of the header {name} is null or holds a line break, which no header may hold.", nameof(value));
        }
    }
}
