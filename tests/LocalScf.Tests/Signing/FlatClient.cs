using ScfGen;
using ScfGen.Http;
using ScfGen.Signing;

namespace LocalScf.Tests;

/// <summary>Sends parameters in queries and forms, with a plain HttpClient and a handler that signs.</summary>
internal sealed class FlatClient : IDisposable
{
    private readonly Uri _endpoint;
    private readonly HttpClient _http;
    private readonly bool _isV1;

    private FlatClient(Uri endpoint, DelegatingHandler signing, bool isV1)
    {
        _endpoint = endpoint;
        _http = new HttpClient(signing);
        _isV1 = isV1;
    }

    public static Credential DefaultCredential { get; } = new(LocalScfOptions.DefaultSecretId, LocalScfOptions.DefaultSecretKey);

    public static FlatClient V1(
        TestServer scf,
        V1SignatureMethod method = V1SignatureMethod.HmacSha256,
        Credential? credential = null,
        TimeProvider? time = null,
        V1SigningOptions? options = null,
        Action<HttpRequestMessage>? tamper = null) =>
        new(
            scf.Server.Endpoint,
            new V1SigningHandler(method, new StaticCredentialsProvider(credential ?? DefaultCredential), options, time ?? scf.Time)
            {
                InnerHandler = new ChangingHandler(tamper ?? (static _ => { })),
            },
            isV1: true);

    public static FlatClient Tc3(
        TestServer scf, Credential? credential = null, TimeProvider? time = null, Action<HttpRequestMessage>? tamper = null) =>
        new(
            scf.Server.Endpoint,
            new Tc3SigningHandler("scf", new StaticCredentialsProvider(credential ?? DefaultCredential), time ?? scf.Time)
            {
                InnerHandler = new ChangingHandler(tamper ?? (static _ => { })),
            },
            isV1: false);

    /// <summary>No signature at all: parameters go out as they are.</summary>
    public static FlatClient Unsigned(TestServer scf) => new(scf.Server.Endpoint, new ChangingHandler(static _ => { }), isV1: true);

    public Task<RawAnswer> GetAsync(string action, params (string Name, string Value)[] parameters) =>
        SendAsync(HttpMethod.Get, action, "ap-guangzhou", parameters);

    public Task<RawAnswer> PostAsync(string action, params (string Name, string Value)[] parameters) =>
        SendAsync(HttpMethod.Post, action, "ap-guangzhou", parameters);

    public async Task<RawAnswer> SendAsync(
        HttpMethod method, string? action, string? region, params (string Name, string Value)[] parameters)
    {
        using var all = new RequestParameters();
        foreach ((string name, string value) in parameters)
        {
            all.Add(name, value);
        }

        (string Name, string? Value)[] common = [("Action", action), ("Version", "2018-04-16"), ("Region", region)];
        foreach ((string name, string? value) in common)
        {
            if (_isV1 && value is not null)
            {
                all.Add(name, value);
            }
        }

        return await SendEncodedAsync(method, all.ToQuery(), common);
    }

    /// <summary>Sends a query as it stands. With signature v1, all that is common has to be in it.</summary>
    public Task<RawAnswer> GetRawAsync(string action, string query) =>
        SendEncodedAsync(HttpMethod.Get, query, [("Action", action), ("Version", "2018-04-16"), ("Region", "ap-guangzhou")]);

    public void Dispose() => _http.Dispose();

    private async Task<RawAnswer> SendEncodedAsync(HttpMethod method, string encoded, (string Name, string? Value)[] common)
    {
        using HttpRequestMessage request = Message(method, encoded);
        foreach ((string name, string? value) in common)
        {
            if (!_isV1 && value is not null)
            {
                request.Headers.Add($"X-TC-{name}", value);
            }
        }

        using HttpResponseMessage response = await _http.SendAsync(request);
        return await RawAnswer.ReadAsync(response);
    }

    private HttpRequestMessage Message(HttpMethod method, string encoded)
    {
        if (method == HttpMethod.Get)
        {
            return new HttpRequestMessage(method, new Uri($"{_endpoint.GetLeftPart(UriPartial.Authority)}/?{encoded}"));
        }

        var message = new HttpRequestMessage(method, _endpoint) { Content = new StringContent(encoded) };
        message.Content.Headers.Remove("Content-Type");
        message.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        return message;
    }
}
