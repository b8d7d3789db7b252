namespace ScfGen.Signing;

/// <summary>The headers of a TC3 signature: <c>content-type</c>, <c>host</c> and any others, in the order of their names.</summary>
internal readonly ref struct Tc3Headers
{
    private const string ContentTypeName = "content-type";
    private const string HostName = "host";
    private const int AlwaysSigned = 2;
    private const int MaxOnStack = 32;

    private readonly string _contentType;
    private readonly Uri _uri;
    private readonly string? _hostHeader;
    private readonly ReadOnlySpan<SignedHeader> _extra;

    public Tc3Headers(Uri uri, string? hostHeader, string contentType, ReadOnlySpan<SignedHeader> extra)
    {
        HeaderRules.CheckValue(ContentTypeName, contentType);
        if (hostHeader is not null)
        {
            HeaderRules.CheckValue(HostName, hostHeader);
        }

        foreach (SignedHeader header in extra)
        {
            HeaderRules.CheckName(header.Name);
            HeaderRules.CheckValue(header.Name, header.Value);
        }

        _contentType = contentType;
        _uri = uri;
        _hostHeader = hostHeader;
        _extra = extra;
    }

    /// <summary>Appends CanonicalHeaders, the line end that follows them, and SignedHeaders.</summary>
    /// <returns>Where SignedHeaders lies.</returns>
    public Range Append(ref Utf8Builder to, bool keepsContentTypeCase) =>
        _extra.IsEmpty ? AppendTwo(ref to, keepsContentTypeCase) : AppendSorted(ref to, keepsContentTypeCase);

    // The two that are always signed come first, in their order.
    private string Name(int i) => i switch
    {
        0 => ContentTypeName,
        1 => HostName,
        _ => _extra[i - AlwaysSigned].Name,
    };

    private Range AppendTwo(ref Utf8Builder to, bool keepsContentTypeCase)
    {
        to.Append("content-type:"u8);
        AppendValue(ref to, 0, keepsContentTypeCase);
        to.Append("\nhost:"u8);
        AppendValue(ref to, 1, keepsContentTypeCase);
        to.Append("\n\n"u8);
        int start = to.Written.Length;
        to.Append("content-type;host"u8);
        return start..to.Written.Length;
    }

    private Range AppendSorted(ref Utf8Builder to, bool keepsContentTypeCase)
    {
        Span<int> order = stackalloc int[MaxOnStack];
        int count = _extra.Length + AlwaysSigned;
        order = count <= MaxOnStack ? order[..count] : new int[count];
        Sort(order);
        foreach (int i in order)
        {
            to.AppendLower(Name(i));
            to.Append((byte)':');
            AppendValue(ref to, i, keepsContentTypeCase);
            to.Append((byte)'\n');
        }

        to.Append((byte)'\n');
        int start = to.Written.Length;
        foreach (int i in order)
        {
            if (to.Written.Length > start)
            {
                to.Append((byte)';');
            }

            to.AppendLower(Name(i));
        }

        return start..to.Written.Length;
    }

    private void AppendValue(ref Utf8Builder to, int i, bool keepsContentTypeCase)
    {
        switch (i)
        {
            case 0:
                Tc3Scheme.AppendValue(ref to, _contentType, keepsContentTypeCase);
                break;
            case 1:
                Tc3Scheme.AppendValue(ref to, _hostHeader ?? HostHeader.NameIn(_uri), keepsCase: false);
                if (_hostHeader is null)
                {
                    HostHeader.AppendPort(ref to, _uri);
                }

                break;
            default:
                Tc3Scheme.AppendValue(ref to, _extra[i - AlwaysSigned].Value, keepsCase: false);
                break;
        }
    }

    // There are few: the plainest sort is the fastest.
    private void Sort(scoped Span<int> order)
    {
        for (int i = 0; i < order.Length; i++)
        {
            int place = i;
            for (; place > 0; place--)
            {
                int difference = HeaderOrder.Compare(Name(order[place - 1]), Name(i));
                if (difference == 0)
                {
                    throw new ArgumentException($"The header {Name(i)} is signed twice. Give each header once, without content-type and host.");
                }

                if (difference < 0)
                {
                    break;
                }

                order[place] = order[place - 1];
            }

            order[place] = i;
        }
    }
}
