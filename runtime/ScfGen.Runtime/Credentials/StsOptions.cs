using System.Buffers;

namespace ScfGen;

/// <summary>What providers that ask the Security Token Service (STS, version 2018-08-13) have in common.</summary>
public abstract class StsOptions : RemoteCredentialsOptions
{
    private static readonly SearchValues<char> s_sessionCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+=,.@_-");

    private static readonly SearchValues<char> s_regionCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    private protected StsOptions()
    {
    }

    /// <summary>
    /// A name for the session, which the audit trail shows: 2 to 128 letters, digits and characters of <c>+=,.@_-</c>. Default:
    /// <c>scfgen</c>.
    /// </summary>
    public string RoleSessionName { get; set; } = "scfgen";

    /// <summary>How long a credential is to be valid, in seconds, from 1 to 43200. The role may allow less. Default: 7200.</summary>
    public int DurationSeconds { get; set; } = 7200;

    /// <summary>The service's address: scheme, host and port, without a path. Default: <c>https://sts.tencentcloudapi.com</c>.</summary>
    public Uri Endpoint
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new("https://sts.tencentcloudapi.com");

    internal static bool IsRegion(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(s_regionCharacters);

    internal void Check()
    {
        if (RoleSessionName is not { Length: >= 2 and <= 128 } || RoleSessionName.AsSpan().ContainsAnyExcept(s_sessionCharacters))
        {
            throw new ArgumentException("RoleSessionName has 2 to 128 letters, digits and characters of +=,.@_-");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(DurationSeconds, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(DurationSeconds, 43200);
        CheckTimeout(Timeout, nameof(Timeout));
    }
}
