using System.Net.Http.Headers;

namespace ScfGen.Http;

/// <summary>
/// The base of handlers that sign each request that passes. Put one innermost, behind handlers that retry, since each try needs a
/// signature of its own time. Without an inner handler it makes a <see cref="SocketsHttpHandler"/> of its own.
/// </summary>
/// <remarks>
/// <para>
/// A body that is signed is read into memory first, up to a limit.
/// </para>
/// <para>
/// A redirected request would carry a signature, and a token, to another host: automatic redirects are switched off in the handler that sends, if it
/// is a <see cref="SocketsHttpHandler"/> or an <see cref="HttpClientHandler"/>. A handler of another kind, or one between this one and the one that
/// sends, may follow redirects by itself. That is noticed only when it has been done: then an <see cref="InvalidOperationException"/> is thrown, and
/// the answer is not used. Make sure that such a handler follows none.
/// </para>
/// <para>
/// The same is thrown where a handler in between changed the address to that of another server by itself, as one that balances load may. Such a handler
/// must put <see cref="HttpRequestMessage.RequestUri"/> back before it returns the answer, or send a request of its own and set the answer's
/// <see cref="HttpResponseMessage.RequestMessage"/> to the one that it was given.
/// </para>
/// </remarks>
public abstract class SigningHandler : DelegatingHandler
{
    /// <summary>The largest body that is signed unless another limit is given, in bytes: 64 MiB.</summary>
    public const long DefaultMaxBodyBytes = 64 * 1024 * 1024;

    /// <summary>Where a request keeps the credential of its latest signature, so that it can be kept out of messages.</summary>
    internal static readonly HttpRequestOptionsKey<SigningMark> SignedWith = new("ScfGen.SignedWith");

    private static readonly string[] s_ownHeaders = ["Authorization"];

    private readonly ICredentialsProvider _credentials;
    private readonly TimeProvider _time;
    private readonly long _maxBodyBytes;
    private readonly object _lock = new();
    private bool _mayBeRedirected;
    private volatile bool _isReady;

    /// <summary>Sets what all schemes have in common.</summary>
    /// <param name="credentials">Where the credential of each try comes from.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    /// <param name="maxBodyBytes">The largest body that is signed, in bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative or above 2 GiB.</exception>
    private protected SigningHandler(ICredentialsProvider credentials, TimeProvider? timeProvider, long maxBodyBytes = DefaultMaxBodyBytes)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentOutOfRangeException.ThrowIfNegative(maxBodyBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxBodyBytes, int.MaxValue);
        _credentials = credentials;
        _time = timeProvider ?? TimeProvider.System;
        _maxBodyBytes = maxBodyBytes;
    }

    /// <summary>The headers that a signature sets or removes, whatever the request has there.</summary>
    internal virtual ReadOnlySpan<string> OwnHeaders => s_ownHeaders;

    /// <summary>Whether the scheme covers the body. Where it does not, a body is sent as the stream that it is.</summary>
    private protected virtual bool SignsBody => true;

    /// <summary>Signs a request that is about to be sent by a client of one's own, in place of an earlier signature if it has one.</summary>
    /// <param name="request">The request, complete: what is changed afterwards is not signed. Redirects must be off in the client that sends it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when the request is signed.</returns>
    /// <exception cref="ArgumentNullException">There is no request.</exception>
    /// <exception cref="ArgumentException">
    /// The request's path or query is one that implementations of the scheme sign in different ways, or holds a character that no address may hold; or the
    /// request lacks a header that the scheme asks for, such as <c>x-acs-action</c>.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The request has no absolute URI, a header with a line break, a body beyond the limit, or something else that the scheme cannot sign; the
    /// message says what.
    /// </exception>
    /// <exception cref="CredentialsNotFoundException">There is no credential to sign with.</exception>
    /// <exception cref="HttpRequestException">The stream behind the request's content failed.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled. A content that can be read once may be read in part.</exception>
    /// <remarks>
    /// What a credentials provider or a content of one's own throws passes through. A content that may not write the same bytes twice, such as a
    /// stream, is replaced in the request by its bytes, with the same headers; it is disposed of together with the request. A content is read each
    /// time that it is in a request that is signed, as it is then; in the same request the bytes stay. Of a <see cref="StreamContent"/> that is used
    /// up, the bytes of the time before are signed again. A content of one's own may go on where it stopped when its reading failed, or when the call was
    /// cancelled: it, and a content that it is a part of, is refused the next time, unless it failed by itself before it wrote anything, or the length
    /// of the whole content was known before and is written in full. A content with parts of one's own has to begin with the bytes that it wrote before.
    /// </remarks>
    public ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            RequestRules.Check(request);
            ValueTask<Credential> credential = _credentials.GetCredentialAsync(cancellationToken);
            if (credential.IsCompletedSuccessfully && HasBodyAtHand(request.Content, out ReadOnlyMemory<byte> body))
            {
                Sign(request, credential.Result, body);
                return default;
            }

            return SignSlowlyAsync(request, credential, cancellationToken);
        }
        catch (Exception e)
        {
            return ValueTask.FromException(e);
        }
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            PrepareToSend();
            ValueTask signing = SignAsync(request, cancellationToken);
            return signing.IsCompletedSuccessfully && !_mayBeRedirected
                ? base.SendAsync(request, cancellationToken)
                : SendWhenSignedAsync(signing, request, cancellationToken);
        }
        catch (Exception e)
        {
            return Task.FromException<HttpResponseMessage>(e);
        }
    }

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        PrepareToSend();
        ValueTask signing = SignAsync(request, cancellationToken);
        if (!signing.IsCompletedSuccessfully)
        {
            signing.AsTask().GetAwaiter().GetResult();
        }

        RedirectWatch watch = WatchFor(request);
        try
        {
            return watch.Check(base.Send(request, cancellationToken));
        }
        catch (Exception e) when (watch.IsElsewhere(e, cancellationToken))
        {
            throw watch.Explain(e);
        }
        finally
        {
            watch.PutBack();
        }
    }

    /// <summary>Adds the headers or parameters of the scheme.</summary>
    /// <param name="request">The request.</param>
    /// <param name="credential">The credential to sign with.</param>
    /// <param name="time">The time to sign.</param>
    /// <param name="body">The body's bytes; empty where the scheme does not cover them.</param>
    private protected abstract void Sign(HttpRequestMessage request, Credential credential, DateTimeOffset time, ReadOnlySpan<byte> body);

    /// <summary>Sets a header in place of an earlier one; null removes it.</summary>
    private protected static void Set(HttpRequestMessage request, string name, string? value)
    {
        request.Headers.Remove(name);
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    /// <summary>The content type as it will be sent, which only a body can carry: an empty one is added where there is none.</summary>
    private protected static string ContentTypeOf(HttpRequestMessage request, string withoutBody)
    {
        if (request.Content is null)
        {
            request.Content = new MemoryContent(default);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", withoutBody);
        }

        return request.Content.Headers.NonValidated.TryGetValues("Content-Type", out HeaderStringValues contentType)
            ? contentType.ToString()
            : throw new InvalidOperationException("The request's content has no Content-Type, which is part of the signature. Set it.");
    }

    // Once it is signed, which may change its address.
    private static RedirectWatch WatchFor(HttpRequestMessage request) =>
        new(
            request,
            "A handler inside of the one that signs",
            "Switch redirects off in it, since a signed request is for no other host. One that changes the address on purpose has to put it back before it returns the answer.");

    private void Sign(HttpRequestMessage request, Credential credential, ReadOnlyMemory<byte> body)
    {
        if (request.Content is RequestContent own)
        {
            own.SignedWith = credential;
        }
        else
        {
            request.Options.Set(SignedWith, new SigningMark(credential));
        }

        Sign(request, credential, _time.GetUtcNow(), body.Span);
    }

    private async Task<HttpResponseMessage> SendWhenSignedAsync(ValueTask signing, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await signing.ConfigureAwait(false);
        RedirectWatch watch = WatchFor(request);
        try
        {
            return watch.Check(await base.SendAsync(request, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception e) when (watch.IsElsewhere(e, cancellationToken))
        {
            throw watch.Explain(e);
        }
        finally
        {
            watch.PutBack();
        }
    }

    private async ValueTask SignSlowlyAsync(HttpRequestMessage request, ValueTask<Credential> pending, CancellationToken cancellationToken)
    {
        Credential credential = await pending.ConfigureAwait(false);
        if (!HasBodyAtHand(request.Content, out ReadOnlyMemory<byte> body))
        {
            body = await RequestBody.ReadAsync(request, request.Content!, _maxBodyBytes, cancellationToken).ConfigureAwait(false);
        }

        Sign(request, credential, body);
    }

    // The bytes to sign, where they need not be read first.
    private bool HasBodyAtHand(HttpContent? content, out ReadOnlyMemory<byte> body) =>
        RequestBody.IsAtHand(SignsBody ? content : null, _maxBodyBytes, out body);

    private void PrepareToSend()
    {
        if (_isReady)
        {
            return;
        }

        lock (_lock)
        {
            if (!_isReady)
            {
                InnerHandler ??= new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
                Redirects.SwitchOff(InnerHandler);
                _mayBeRedirected = Redirects.MayFollow(InnerHandler);
                _isReady = true;
            }
        }
    }
}
