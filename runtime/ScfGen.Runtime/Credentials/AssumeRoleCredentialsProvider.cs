using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ScfGen;

/// <summary>
/// Takes on a role through the action AssumeRole of the Security Token Service (<c>sts.tencentcloudapi.com</c>), signed with the credential
/// of another provider. The temporary credential is replaced 300 seconds before its end.
/// </summary>
public sealed class AssumeRoleCredentialsProvider : RefreshingCredentialsProvider
{
    private static readonly SearchValues<char> s_externalIdCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+=,.@:/-");

    private readonly ICredentialsProvider _source;
    private readonly StsClient _sts;
    private readonly (string Name, string? Value)[] _members;
    private readonly string _region;
    private readonly string? _externalId;
    private readonly int _durationSeconds;

    /// <summary>Creates a provider.</summary>
    /// <param name="options">The role and how to take it on.</param>
    /// <param name="source">Where the credential comes from that the calls of STS are signed with. It is not disposed of.</param>
    /// <exception cref="ArgumentException">An option is out of range or is not what its description says.</exception>
    public AssumeRoleCredentialsProvider(AssumeRoleOptions options, ICredentialsProvider source)
        : base(options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(source);
        Check(options);
        _source = source;
        _sts = new StsClient(SourceName, options);
        _region = options.Region;
        _externalId = options.ExternalId;
        _durationSeconds = options.DurationSeconds;
        _members =
        [
            ("RoleArn", options.RoleArn),
            ("RoleSessionName", options.RoleSessionName),
            ("Policy", options.Policy is { } policy ? Uri.EscapeDataString(policy) : null),
            ("ExternalId", options.ExternalId),
        ];
    }

    private protected override string SourceName => "STS AssumeRole";

    /// <inheritdoc/>
    protected override async Task<ExpiringCredential> FetchAsync(CancellationToken cancellationToken)
    {
        Credential credential;
        try
        {
            credential = await _source.GetCredentialAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            CredentialsNotFoundException failure = _sts.Fail($"there is no credential to sign with ({CredentialsNotFoundException.Summarize(e)})", e);
            failure.ChosenBy = (e as CredentialsNotFoundException)?.ChosenBy;
            throw failure;
        }

        return await _sts.CallAsync(
            "AssumeRole", _region, _members, _durationSeconds, credential, [_externalId], cancellationToken).ConfigureAwait(false);
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

    private static void Check(AssumeRoleOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.RoleArn))
        {
            throw new ArgumentException("RoleArn is empty. Write it as qcs::cam::uin/12345678:roleName/testRoleName.", nameof(options));
        }

        if (options.Region is null || !StsOptions.IsRegion(options.Region))
        {
            throw new ArgumentException("Region is no name of a region. Write it as ap-guangzhou.", nameof(options));
        }

        if (options.ExternalId is { } id && (id.Length is < 2 or > 128 || id.AsSpan().ContainsAnyExcept(s_externalIdCharacters)))
        {
            throw new ArgumentException("ExternalId has 2 to 128 letters, digits and characters of _+=,.@:/-", nameof(options));
        }

        if (options.Policy is not null && !IsJson(options.Policy))
        {
            throw new ArgumentException("Policy is no JSON object. Give it as it is, not URL-encoded.", nameof(options));
        }
    }

    private static bool IsJson(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            bool isObject = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
            while (reader.Read())
            {
                // To the end, since a mistake may be anywhere.
            }

            return isObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
