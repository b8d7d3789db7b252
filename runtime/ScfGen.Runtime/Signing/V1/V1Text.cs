using System.Text;

namespace ScfGen.Signing;

/// <summary>The texts of signature v1: what is signed, and what is sent.</summary>
internal static class V1Text
{
    /// <summary>Appends all parameters in their order, to what is signed as they are meant, and to what is sent in encoded form.</summary>
    /// <exception cref="InvalidOperationException">A parameter is given twice, or one is given that the signer sets.</exception>
    public static void Append(ref Utf8Builder signed, ref Utf8Builder sent, in V1Request request, in V1Fields fields)
    {
        RequestParameters parameters = request.Parameters;
        int skip = 1;
        int field = fields.FirstFrom(0);
        for (int i = 0; i <= parameters.Count; i++)
        {
            ReadOnlySpan<byte> name = i < parameters.Count ? parameters.NameAt(i) : default;
            int order = 1;
            while (field < V1Fields.Count && (i == parameters.Count || (order = name.SequenceCompareTo(V1Fields.Name(field))) > 0))
            {
                if (fields.TryAppend(field, ref signed, skip, out int valueStart))
                {
                    sent.Append(V1Fields.Assignment(field)[skip..]);
                    PercentEncoding.Append(ref sent, signed.Written[valueStart..]);
                    skip = 0;
                }

                field = fields.FirstFrom(field + 1);
            }

            if (i == parameters.Count)
            {
                break;
            }

            if (field < V1Fields.Count && order == 0)
            {
                if (!request.ReplacesSignature)
                {
                    throw new InvalidOperationException($"The parameter {Encoding.UTF8.GetString(name)} is one that the signer sets. Leave it out.");
                }

                continue;
            }

            signed.Append(parameters.PairAt(i)[skip..]);
            if (skip == 0)
            {
                sent.Append((byte)'&');
            }

            PercentEncoding.Append(ref sent, name);
            sent.Append((byte)'=');
            PercentEncoding.Append(ref sent, parameters.ValueAt(i));
            skip = 0;
        }
    }

    /// <summary>Appends the parameters that were received, but for the signature.</summary>
    public static void AppendReceived(ref Utf8Builder signed, RequestParameters parameters)
    {
        int skip = 1;
        for (int i = 0; i < parameters.Count; i++)
        {
            if (!parameters.NameAt(i).SequenceEqual("Signature"u8))
            {
                signed.Append(parameters.PairAt(i)[skip..]);
                skip = 0;
            }
        }
    }
}
