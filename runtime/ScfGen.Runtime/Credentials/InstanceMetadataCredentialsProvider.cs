using System.Buffers;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace ScfGen;

/// <summary>
/// Gets the temporary credential of the role that is bound to a Tencent Cloud instance, from its metadata service
/// <c>http://metadata.tencentyun.com/latest/meta-data/cam/security-credentials/</c>. It is replaced 300 seconds before its end. Where there
/// is no such service, the search is given up after one second.
/// </summary>
/// <remarks>Proxies of the environment are not used, and redirects are not followed.</remarks>
public sealed class InstanceMetadataCredentialsProvider : RefreshingCredentialsProvider
{
    private const string RolesPath = "/latest/meta-data/cam/security-credentials/";
    private const int MaxName = 128;

    private static readonly SearchValues<char> s_nameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+=,.@_-");

    private readonly string? _roleName;
    private readonly Uri _endpoint;
    private readonly TimeSpan _probeTimeout;
    private readonly TimeSpan _timeout;
    private readonly CredentialsHttp _http;
    private volatile bool _hasAnswered;

    /// <summary>Creates a provider.</summary>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range, or the role's name is none.</exception>
    public InstanceMetadataCredentialsProvider(InstanceMetadataOptions? options = null)
        : base(options)
    {
        options ??= new InstanceMetadataOptions();
        if (options.RoleName is not null && !IsName(options.RoleName))
        {
            throw new ArgumentException("RoleName is no name of a role: it has 1 to 128 letters, digits and characters of +=,.@_-", nameof(options));
        }

        _roleName = options.RoleName;
        _endpoint = EndpointRules.Check(options.Endpoint, allowInsecureHttp: true);
        _probeTimeout = RemoteCredentialsOptions.CheckTimeout(options.ProbeTimeout, nameof(options.ProbeTimeout));
        _timeout = RemoteCredentialsOptions.CheckTimeout(options.Timeout, nameof(options.Timeout));
        _http = new CredentialsHttp(SourceName, options, connectTimeout: _probeTimeout, usesProxy: false);
    }

    private protected override string SourceName => "instance metadata";

    /// <inheritdoc/>
    protected override async Task<ExpiringCredential> FetchAsync(CancellationToken cancellationToken)
    {
        string role = _roleName ?? await FindRoleAsync(cancellationToken).ConfigureAwait(false);
        HttpAnswer answer = await AskAsync(role, cancellationToken).ConfigureAwait(false);
        if (answer.Status == HttpStatusCode.NotFound)
        {
            throw _http.Fail($"the role {role} is not bound to this instance");
        }

        Check(answer.Status);
        TemporaryKey? read = TemporaryKey.Read(answer.Body);
        CryptographicOperations.ZeroMemory(answer.Body);
        TemporaryKey key = read ?? throw _http.Fail($"what {_endpoint.Authority} answered is no JSON object");
        if (key.Code is not null and not "Success")
        {
            // What is no word could be anything.
            throw _http.Fail($"{_endpoint.Authority} answered with {(IsName(key.Code) ? $"the code {key.Code}" : "another code than Success")}");
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

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _http.Dispose();
        }
    }

    private static bool IsName(string text) =>
        text.Length is > 0 and <= MaxName && !text.AsSpan().ContainsAnyExcept(s_nameCharacters) && text is not ("." or "..");

    private async Task<string> FindRoleAsync(CancellationToken cancellationToken)
    {
        HttpAnswer answer = await AskAsync("", cancellationToken).ConfigureAwait(false);
        string role = Encoding.UTF8.GetString(answer.Body).Trim();
        if (answer.Status == HttpStatusCode.NotFound || (answer.Status == HttpStatusCode.OK && role.Length == 0))
        {
            throw _http.Fail("no role is bound to this instance");
        }

        Check(answer.Status);
        return IsName(role) ? role : throw _http.Fail($"what {_endpoint.Authority} answered is no name of a role");
    }

    private async Task<HttpAnswer> AskAsync(string name, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_endpoint, RolesPath + name));
        HttpAnswer answer = await _http.SendAsync(request, _hasAnswered ? _timeout : _probeTimeout, cancellationToken).ConfigureAwait(false);
        _hasAnswered = true;
        return answer;
    }

    private void Check(HttpStatusCode status)
    {
        if (status != HttpStatusCode.OK)
        {
            throw _http.Fail(string.Create(CultureInfo.InvariantCulture, $"{_endpoint.Authority} answered with HTTP {(int)status}"));
        }
    }
}
