namespace ScfGen;

/// <summary>
/// Exchanges the token of an identity provider (OIDC) for a temporary credential, through the action AssumeRoleWithWebIdentity of the
/// Security Token Service. In a pod of a TKE cluster whose service account has a role, the variables <c>TKE_REGION</c>,
/// <c>TKE_PROVIDER_ID</c>, <c>TKE_WEB_IDENTITY_TOKEN_FILE</c> and <c>TKE_ROLE_ARN</c> say all that is needed. The credential is replaced 300
/// seconds before its end, with the token that is then in the file.
/// </summary>
public sealed class WebIdentityCredentialsProvider : RefreshingCredentialsProvider
{
    private const string RegionVariable = "TKE_REGION";
    private const string ProviderIdVariable = "TKE_PROVIDER_ID";
    private const string TokenFileVariable = "TKE_WEB_IDENTITY_TOKEN_FILE";
    private const string RoleArnVariable = "TKE_ROLE_ARN";
    private const int MaxTokenCharacters = 32 * 1024;

    private readonly StsClient _sts;
    private readonly Func<string, string?> _read;
    private readonly string? _region;
    private readonly string? _providerId;
    private readonly string? _tokenFile;
    private readonly string? _roleArn;
    private readonly string _sessionName;
    private readonly int _durationSeconds;

    /// <summary>Creates a provider.</summary>
    /// <param name="options">The options; <see langword="null"/> to read all from the environment.</param>
    /// <exception cref="ArgumentException">An option is out of range or is not what its description says.</exception>
    public WebIdentityCredentialsProvider(WebIdentityOptions? options = null)
        : this(options ?? new WebIdentityOptions(), Environment.GetEnvironmentVariable)
    {
    }

    internal WebIdentityCredentialsProvider(WebIdentityOptions options, Func<string, string?> read)
        : base(options)
    {
        _sts = new StsClient(SourceName, options);
        _read = read;
        _region = options.Region;
        _providerId = options.ProviderId;
        _tokenFile = options.TokenFile;
        _roleArn = options.RoleArn;
        _sessionName = options.RoleSessionName;
        _durationSeconds = options.DurationSeconds;
    }

    private protected override string SourceName => "web identity";

    /// <inheritdoc/>
    protected override Task<ExpiringCredential> FetchAsync(CancellationToken cancellationToken)
    {
        List<string> missing = [];
        string region = Get(_region, RegionVariable, missing);
        string providerId = Get(_providerId, ProviderIdVariable, missing);
        string tokenFile = Get(_tokenFile, TokenFileVariable, missing);
        string roleArn = Get(_roleArn, RoleArnVariable, missing);
        if (missing.Count > 0)
        {
            throw _sts.Fail(string.Join(", ", missing) + (missing.Count == 1 ? " is not set" : " are not set"));
        }

        if (!StsOptions.IsRegion(region))
        {
            throw _sts.Fail("the region is no name of a region, such as ap-guangzhou");
        }

        string token = ReadToken(tokenFile);
        (string Name, string? Value)[] members =
        [
            ("ProviderId", providerId),
            ("WebIdentityToken", token),
            ("RoleArn", roleArn),
            ("RoleSessionName", _sessionName),
        ];
        string?[] secrets = [token, AsSecret(_region, region), AsSecret(_providerId, providerId), AsSecret(_roleArn, roleArn)];
        return _sts.CallAsync("AssumeRoleWithWebIdentity", region, members, _durationSeconds, credential: null, secrets, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _sts.Dispose();
        }
    }

    // A variable may hold a secret by mistake. What is short is none, and would be found in other words.
    private static string? AsSecret(string? option, string value)
    {
        const int LeastCharacters = 16;
        return option is null && value.Length >= LeastCharacters ? value : null;
    }

    private string Get(string? option, string variable, List<string> missing)
    {
        string value = (option ?? _read(variable))?.Trim() ?? "";
        if (value.Length == 0)
        {
            missing.Add(variable);
        }

        return value;
    }

    private string ReadToken(string path)
    {
        if (_tokenFile is null && !File.Exists(path))
        {
            // The variable may hold the token itself.
            throw _sts.Fail($"the file that {TokenFileVariable} names does not exist");
        }

        string token;
        try
        {
            token = SmallFile.Read(path, MaxTokenCharacters).Trim();
        }
        catch (FormatException e)
        {
            throw _sts.Fail($"the token file {path} {e.Message}");
        }

        if (token.Length == 0)
        {
            throw _sts.Fail($"the token file {path} is empty");
        }

        return token.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? throw _sts.Fail($"the token file {path} holds white space, control or non-ASCII characters, which no token has")
            : token;
    }
}
