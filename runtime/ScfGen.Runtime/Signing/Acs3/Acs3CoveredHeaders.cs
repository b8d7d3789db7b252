namespace ScfGen.Signing;

/// <summary>
/// The headers that an ACS3 signature covers. The usual ones have places of their own in the order of names, so that they need no sorting.
/// </summary>
/// <param name="buffer">Takes the other headers; it has room for all.</param>
internal ref struct Acs3CoveredHeaders(Span<SignedHeader> buffer)
{
    private Acs3UsualValues _usual;
    private SortedHeaders _others = new(buffer);

    /// <summary>The value of a usual header, or null.</summary>
    public string? this[int place]
    {
        readonly get => _usual[place];
        set => _usual[place] = value;
    }

    /// <summary>Takes the headers of a request, but for those that the scheme does not cover.</summary>
    /// <exception cref="ArgumentException">A header cannot be signed, is given twice, or is one that the signer makes.</exception>
    public void Add(in ReadOnlySpan<SignedHeader> headers, Acs3Mode mode)
    {
        foreach (SignedHeader header in headers)
        {
            string name = header.Name;
            int place = Acs3Headers.FindUsual(name);
            if (place < 0)
            {
                HeaderRules.CheckName(name);
                if (!Acs3Headers.IsPrefixed(name))
                {
                    continue;
                }
            }

            HeaderRules.CheckValue(name, header.Value);
            if (Acs3Headers.IsOwn(place, mode))
            {
                throw new ArgumentException($"The header {name} is made by the signer. Do not hand it over.", nameof(headers));
            }

            if (!TryAdd(place, name, header.Value))
            {
                throw new ArgumentException($"The header {name} is handed over twice. Give each header once.", nameof(headers));
            }
        }
    }

    /// <summary>Adds a header.</summary>
    /// <returns>False where the name is there already.</returns>
    public bool TryAdd(string name, string value) => TryAdd(Acs3Headers.FindUsual(name), name, value);

    /// <summary>Appends a line for each header: its name in lower case, a colon and the value.</summary>
    public readonly void AppendLines(ref Utf8Builder to)
    {
        ReadOnlySpan<SignedHeader> others = _others.All;
        for (int place = 0; place < Acs3Headers.UsualCount; place++)
        {
            for (; ComeBefore(others, place); others = others[1..])
            {
                AppendLine(ref to, others[0]);
            }

            if (_usual[place] is { } value)
            {
                to.Append(Acs3Headers.UsualUtf8(place));
                to.Append((byte)':');
                to.AppendTrimmed(value);
                to.Append((byte)'\n');
            }
        }

        foreach (SignedHeader other in others)
        {
            AppendLine(ref to, other);
        }
    }

    /// <summary>Appends the names in lower case, with semicolons between them.</summary>
    public readonly void AppendNames(ref Utf8Builder to)
    {
        ReadOnlySpan<SignedHeader> others = _others.All;
        if (others.IsEmpty)
        {
            to.Append(Acs3UsualNames.Of(_usual));
            return;
        }

        int start = to.Length;
        for (int place = 0; place < Acs3Headers.UsualCount; place++)
        {
            for (; ComeBefore(others, place); others = others[1..])
            {
                AppendSeparator(ref to, start);
                to.AppendLower(others[0].Name);
            }

            if (_usual[place] is not null)
            {
                AppendSeparator(ref to, start);
                to.Append(Acs3Headers.UsualUtf8(place));
            }
        }

        foreach (SignedHeader other in others)
        {
            AppendSeparator(ref to, start);
            to.AppendLower(other.Name);
        }
    }

    private static bool ComeBefore(ReadOnlySpan<SignedHeader> others, int place) =>
        !others.IsEmpty && HeaderOrder.Compare(others[0].Name, Acs3Headers.Usual[place]) < 0;

    private static void AppendLine(ref Utf8Builder to, SignedHeader header)
    {
        to.AppendLower(header.Name);
        to.Append((byte)':');
        to.AppendTrimmed(header.Value);
        to.Append((byte)'\n');
    }

    private static void AppendSeparator(ref Utf8Builder to, int start)
    {
        if (to.Length > start)
        {
            to.Append((byte)';');
        }
    }

    private bool TryAdd(int place, string name, string value)
    {
        if (place < 0)
        {
            return _others.TryAdd(name, value);
        }

        bool isFirst = _usual[place] is null;
        if (isFirst)
        {
            _usual[place] = value;
        }

        return isFirst;
    }
}
