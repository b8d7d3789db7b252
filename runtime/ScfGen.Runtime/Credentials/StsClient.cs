using System.Buffers;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using ScfGen.Http;
using ScfGen.Signing;

namespace ScfGen;

/// <summary>Calls the Security Token Service, version 2018-08-13, signed or unsigned.</summary>
internal sealed class StsClient : IDisposable
{
    private const string ContentType = "application/json";

    private readonly Tc3Signer _signer = new("sts");
    private readonly CredentialsHttp _http;
    private readonly Uri _endpoint;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;

    public StsClient(string source, StsOptions options)
    {
        options.Check();
        _endpoint = EndpointRules.Check(options.Endpoint, allowInsecureHttp: false);
        _timeout = options.Timeout;
        _time = options.TimeProvider;
        _http = new CredentialsHttp(source, options, connectTimeout: options.Timeout, usesProxy: true);
    }

    /// <summary>Makes one call.</summary>
    /// <param name="action">The action.</param>
    /// <param name="region">The region.</param>
    /// <param name="members">The request's members; those without a value are left out.</param>
    /// <param name="durationSeconds">The member DurationSeconds.</param>
    /// <param name="credential">What to sign with; null for an unsigned call.</param>
    /// <param name="secrets">More that must not be shown, in case the answer echoes it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<ExpiringCredential> CallAsync(
        string action,
        string region,
        (string Name, string? Value)[] members,
        int durationSeconds,
        Credential? credential,
        string?[] secrets,
        CancellationToken cancellationToken)
    {
        HttpAnswer answer = await SendAsync(action, region, Write(members, durationSeconds), credential, cancellationToken).ConfigureAwait(false);
        TemporaryKey? key = TemporaryKey.Read(answer.Body);
        CryptographicOperations.ZeroMemory(answer.Body);
        if (key?.Code is { Length: > 0 } code)
        {
            string Show(string? text) => Excerpt.OneLine(Hide(text ?? "", secrets), Secrets.Of(credential));
            throw _http.Fail($"{_endpoint.Authority} answered {action} with {Show(code)}: {Show(key.Message)} (RequestId {Show(key.RequestId)})");
        }

        if (key is null || answer.Status != HttpStatusCode.OK)
        {
            throw _http.Fail(string.Create(
                CultureInfo.InvariantCulture, $"what {_endpoint.Authority} answered is no answer to {action} (HTTP {(int)answer.Status})"));
        }

        try
        {
            return key.ToCredential();
        }
        catch (FormatException e)
        {
            throw _http.Fail(e.Message);
        }
    }

    public CredentialsNotFoundException Fail(string reason, Exception? innerException = null) => _http.Fail(reason, innerException);

    public void Dispose() => _http.Dispose();

    private static byte[] Write((string Name, string? Value)[] members, int durationSeconds)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach ((string name, string? value) in members)
            {
                if (value is not null)
                {
                    writer.WriteString(name, value);
                }
            }

            writer.WriteNumber("DurationSeconds", durationSeconds);
            writer.WriteEndObject();
        }

        byte[] body = buffer.WrittenSpan.ToArray();
        buffer.Clear();
        return body;
    }

    private static string Hide(string text, string?[] secrets)
    {
        foreach (string? secret in secrets)
        {
            if (!string.IsNullOrEmpty(secret))
            {
                // A credential has visible characters only.
                text = secret.AsSpan().ContainsAnyExceptInRange('!', '~')
                    ? text.Replace(secret, "(hidden)", StringComparison.OrdinalIgnoreCase)
                    : Excerpt.Hide(text, Secrets.Of(new Credential(secret, secret)));
            }
        }

        return text;
    }

    private async Task<HttpAnswer> SendAsync(string action, string region, byte[] body, Credential? credential, CancellationToken cancellationToken)
    {
        try
        {
            using HttpRequestMessage request = CreateRequest(action, region, body, credential);
            return await _http.SendAsync(request, _timeout, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // It may hold the token of an identity provider.
            CryptographicOperations.ZeroMemory(body);
        }
    }

    private HttpRequestMessage CreateRequest(string action, string region, byte[] body, Credential? credential)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        request.Headers.TryAddWithoutValidation("X-TC-Action", action);
        request.Headers.TryAddWithoutValidation("X-TC-Version", "2018-08-13");
        request.Headers.TryAddWithoutValidation("X-TC-Region", region);
        DateTimeOffset now = _time.GetUtcNow();
        if (credential is null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "SKIP");
            request.Headers.TryAddWithoutValidation("X-TC-Timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
            return request;
        }

        Tc3Signature signature = _signer.Sign(credential, now, "POST", _endpoint, ContentType, body);
        request.Headers.TryAddWithoutValidation("Authorization", signature.Authorization);
        request.Headers.TryAddWithoutValidation("X-TC-Timestamp", signature.Timestamp);
        if (signature.Token is { } token)
        {
            request.Headers.TryAddWithoutValidation("X-TC-Token", token);
        }

        return request;
    }
}
