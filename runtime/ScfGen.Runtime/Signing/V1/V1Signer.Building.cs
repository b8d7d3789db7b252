using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace ScfGen.Signing;

/// <content>How the query or form is put together.</content>
public sealed partial class V1Signer
{
    // What the signer adds, and the address.
    private const int OwnBytes = 512;

    // A larger form gets its room as it grows, since few are encoded throughout.
    private const int MaxReservedBytes = 64 * 1024;

    /// <summary>Signs into a text.</summary>
    internal V1Signature Sign(Credential credential, DateTimeOffset time, in V1Request request)
    {
        Utf8Builder signed = default;
        Utf8Builder sent = default;
        Span<byte> signature = stackalloc byte[V1Methods.MaxBase64Bytes];
        try
        {
            V1Fields fields = Fields(credential, time, request);
            Build(ref signed, ref sent, signature, credential, request, fields);
            return new V1Signature(Encoding.ASCII.GetString(sent.Written), fields.Seconds, fields.Number);
        }
        finally
        {
            signed.Dispose();
            sent.Dispose();
        }
    }

    /// <summary>Signs into a body.</summary>
    internal void Sign(Credential credential, DateTimeOffset time, in V1Request request, IBufferWriter<byte> destination)
    {
        Utf8Builder signed = default;
        Utf8Builder sent = default;
        Span<byte> signature = stackalloc byte[V1Methods.MaxBase64Bytes];
        try
        {
            Build(ref signed, ref sent, signature, credential, request, Fields(credential, time, request));
            destination.Write(sent.Written);
        }
        finally
        {
            signed.Dispose();
            sent.Dispose();
        }
    }

    private static void Check(Credential credential, string method, Uri uri, RequestParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(credential);
        SentTarget.Check(uri);
        ArgumentNullException.ThrowIfNull(parameters);
        if (method is not ("GET" or "POST"))
        {
            throw new ArgumentException("The scheme signs GET and POST only, in upper case.", nameof(method));
        }

        if (uri.Query.Length > 0)
        {
            throw new ArgumentException("The URI has a query. Give it as parameters.", nameof(uri));
        }
    }

    private V1Fields Fields(Credential credential, DateTimeOffset time, in V1Request request)
    {
        long nonce = _options.Nonce is { } next ? next() : V1Nonce.Next();
        return nonce > 0
            ? new V1Fields(request, credential, _methodName, time.ToUnixTimeSeconds(), nonce)
            : throw new InvalidOperationException($"{nameof(V1SigningOptions)}.{nameof(V1SigningOptions.Nonce)} gave a number that is not positive.");
    }

    // Steps 2.1 to 3 of the document. The signature in Base64 comes out in the span.
    private void Build(
        ref Utf8Builder signed, ref Utf8Builder sent, scoped Span<byte> signature, Credential credential, in V1Request request, in V1Fields fields)
    {
        int textLength = request.Parameters.TextLength + OwnBytes;
        signed.Reserve(textLength);
        sent.Reserve(Math.Max(textLength, Math.Min(3 * textLength, MaxReservedBytes)));
        request.AppendTarget(ref signed);
        signed.Append((byte)'?');
        request.Parameters.Hold();
        try
        {
            request.Parameters.Complete();
            V1Text.Append(ref signed, ref sent, request, fields);
        }
        finally
        {
            request.Parameters.Release();
        }

        Span<byte> hash = stackalloc byte[V1Methods.HashBytes(_method)];
        Hashers.ForThisThread().Hmac(_keys.Get(credential), signed.Written, hash);
        Base64.EncodeToUtf8(hash, signature, out _, out int length);
        sent.Append("&Signature="u8);
        PercentEncoding.Append(ref sent, signature[..length]);
        CheckSize(request.IsGet, sent.Written.Length);
    }

    private void CheckSize(bool isGet, int bytes)
    {
        if (isGet && bytes > _options.MaxGetBytes)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The query takes {bytes} bytes, and the service takes GET requests of {_options.MaxGetBytes} at most. Send the request with POST."));
        }

        if (!isGet && bytes > _options.MaxPostBytes)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The form takes {bytes} bytes, and the service takes {_options.MaxPostBytes} at most with this signature. Sign it with TC3-HMAC-SHA256."));
        }
    }

    // What the signature is made with, so that no server would take another.
    private void CheckOwn(Credential credential, RequestParameters parameters)
    {
        ReadOnlySpan<byte> id = default;
        ReadOnlySpan<byte> token = default;
        ReadOnlySpan<byte> methodName = default;
        for (int i = 0; i < parameters.Count; i++)
        {
            ReadOnlySpan<byte> pair = parameters.PairAt(i, out int nameLength);
            ReadOnlySpan<byte> value = pair[(nameLength + 2)..];
            switch (nameLength)
            {
                case 8 when pair.StartsWith("&SecretId"u8):
                    id = value;
                    break;
                case 5 when pair.StartsWith("&Token"u8):
                    token = value;
                    break;
                case 15 when pair.StartsWith("&SignatureMethod"u8):
                    methodName = value;
                    break;
                default:
                    break;
            }
        }

        if (!IsText(id, credential.SecretId))
        {
            throw new InvalidOperationException("The parameter SecretId is missing, or is not that of the credential.");
        }

        if (!IsText(token, credential.Token ?? ""))
        {
            throw new InvalidOperationException("The parameter Token is not that of the credential.");
        }

        // Without a name it is HmacSHA1.
        if (methodName.IsEmpty ? _method != V1SignatureMethod.HmacSha1 : !IsText(methodName, V1Methods.Name(_method)))
        {
            throw new InvalidOperationException($"The parameter SignatureMethod must be {V1Methods.Name(_method)}, as the signer's method is.");
        }
    }

    private static bool IsText(ReadOnlySpan<byte> utf8, string text) => Ascii.Equals(utf8, text) || Encoding.UTF8.GetString(utf8) == text;
}
