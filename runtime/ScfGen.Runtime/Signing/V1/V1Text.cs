using System.Text;

namespace ScfGen.Signing;

/// <summary>The texts of signature v1: what is signed, and what is sent.</summary>
internal static class V1Text
{
    /// <summary>Appends all parameters in their order, to what is signed as they are meant, and to what is sent in encoded form.</summary>
    /// <exception cref="InvalidOperationException">A parameter is one that the signer sets.</exception>
    public static void Append(ref Utf8Builder signed, ref Utf8Builder sent, in V1Request request, in V1Fields fields)
    {
        RequestParameters parameters = request.Parameters;
        int skip = 1;

        // What is sent as it is signed is copied at once, up to the next value that is not.
        int copied = signed.Length;
        int field = fields.FirstFrom(0);
        for (int i = 0; i < parameters.Count; i++)
        {
            ReadOnlySpan<byte> pair = parameters.PairAt(i, out int nameLength);
            ReadOnlySpan<byte> name = pair.Slice(1, nameLength);
            int order = -1;
            for (; field < V1Fields.Count && (order = V1Fields.Compare(name, field)) > 0; field = fields.FirstFrom(field + 1))
            {
                AppendField(ref signed, ref sent, ref copied, fields, field, ref skip);
            }

            if (order == 0)
            {
                if (!request.ReplacesSignature)
                {
                    throw new InvalidOperationException($"The parameter {Encoding.UTF8.GetString(name)} is one that the signer sets. Leave it out.");
                }

                continue;
            }

            int nameStart = signed.Length + 1 - skip;
            int valueStart = nameStart + nameLength + 1;
            signed.Append(pair[skip..]);
            skip = 0;
            if (PercentEncoding.HasReserved(name))
            {
                Encode(ref sent, signed.Written, ref copied, nameStart, valueStart - 1);
            }

            if (PercentEncoding.HasReserved(pair[(nameLength + 2)..]))
            {
                Encode(ref sent, signed.Written, ref copied, valueStart, signed.Length);
            }
        }

        for (; field < V1Fields.Count; field = fields.FirstFrom(field + 1))
        {
            AppendField(ref signed, ref sent, ref copied, fields, field, ref skip);
        }

        sent.Append(signed.Written[copied..]);
    }

    /// <summary>Appends all parameters as they are given, but for the signature.</summary>
    public static void AppendAll(ref Utf8Builder signed, RequestParameters parameters)
    {
        int skip = 1;
        for (int i = 0; i < parameters.Count; i++)
        {
            ReadOnlySpan<byte> pair = parameters.PairAt(i, out int nameLength);
            if (!pair.Slice(1, nameLength).SequenceEqual("Signature"u8))
            {
                signed.Append(pair[skip..]);
                skip = 0;
            }
        }
    }

    private static void AppendField(ref Utf8Builder signed, ref Utf8Builder sent, ref int copied, in V1Fields fields, int field, ref int skip)
    {
        if (!fields.TryAppend(field, ref signed, skip, out int valueLength, out bool hasReserved))
        {
            return;
        }

        skip = 0;
        if (hasReserved)
        {
            Encode(ref sent, signed.Written, ref copied, signed.Length - valueLength, signed.Length);
        }
    }

    // Takes over what stands before a text that is not sent as it is signed, and encodes that.
    private static void Encode(ref Utf8Builder sent, scoped ReadOnlySpan<byte> signed, ref int copied, int start, int end)
    {
        sent.Append(signed[copied..start]);
        PercentEncoding.AppendReserved(ref sent, signed[start..end]);
        copied = end;
    }
}
