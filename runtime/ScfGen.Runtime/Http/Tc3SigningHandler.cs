using ScfGen.Signing;

namespace ScfGen.Http;

/// <summary>
/// Signs each request that passes with TC3-HMAC-SHA256. Put it innermost, behind handlers that retry, since each try needs a
/// signature of its own time. The request carries <c>X-TC-Action</c> and <c>X-TC-Version</c> already.
/// </summary>
public sealed class Tc3SigningHandler : DelegatingHandler
{
    private readonly Tc3Signer _signer;
    private readonly ICredentialsProvider _credentials;
    private readonly TimeProvider _time;

    /// <summary>Creates a handler.</summary>
    /// <param name="service">The service's name in the credential scope, such as <c>scf</c>.</param>
    /// <param name="credentials">Where the credential of each try comes from.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    public Tc3SigningHandler(string service, ICredentialsProvider credentials, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        _signer = new Tc3Signer(service);
        _credentials = credentials;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ValueTask signing = SignAsync(request, cancellationToken);
        if (signing.IsCompletedSuccessfully)
        {
            return base.SendAsync(request, cancellationToken);
        }

        return SendWhenSignedAsync(signing, request, cancellationToken);
    }

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ValueTask signing = SignAsync(request, cancellationToken);
        if (!signing.IsCompletedSuccessfully)
        {
            signing.AsTask().GetAwaiter().GetResult();
        }

        return base.Send(request, cancellationToken);
    }

    /// <summary>Signs a request that is about to be sent, in place of an earlier signature if it has one.</summary>
    internal ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ValueTask<Credential> credential = _credentials.GetCredentialAsync(cancellationToken);
        if (credential.IsCompletedSuccessfully && request.Content is null or RequestContent)
        {
            ReadOnlyMemory<byte> body = request.Content is RequestContent content ? content.Written : default;
            Sign(request, credential.Result, body.Span);
            return default;
        }

        return SignSlowlyAsync(request, credential, cancellationToken);
    }

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }

    private async Task<HttpResponseMessage> SendWhenSignedAsync(ValueTask signing, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await signing.ConfigureAwait(false);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask SignSlowlyAsync(HttpRequestMessage request, ValueTask<Credential> pending, CancellationToken cancellationToken)
    {
        Credential credential = await pending.ConfigureAwait(false);
        ReadOnlyMemory<byte> body = request.Content switch
        {
            null => default,
            RequestContent content => content.Written,
            HttpContent content => await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false),
        };
        Sign(request, credential, body.Span);
    }

    private void Sign(HttpRequestMessage request, Credential credential, ReadOnlySpan<byte> body)
    {
        Uri uri = request.RequestUri ?? throw new InvalidOperationException("The request has no URI to sign.");
        if (request.Content is null)
        {
            // The content type is signed, so it has to be sent, and only a body can carry it.
            request.Content = new ByteArrayContent([]);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        }

        if (!request.Content.Headers.NonValidated.TryGetValues("Content-Type", out var contentType))
        {
            throw new InvalidOperationException("The request's content has no Content-Type, which is part of the signature. Set it.");
        }

        if (request.Content is RequestContent own)
        {
            own.SignedWith = credential;
        }

        Tc3Signature signature = _signer.SignWithHost(
            credential, _time.GetUtcNow(), request.Method.Method, uri, contentType.ToString(), body, request.Headers.Host);
        Set(request, "Authorization", signature.Authorization);
        Set(request, "X-TC-Timestamp", signature.Timestamp);
        if (signature.Token is { } token)
        {
            Set(request, "X-TC-Token", token);
        }
        else
        {
            request.Headers.Remove("X-TC-Token");
        }
    }
}
