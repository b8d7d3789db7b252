using System.Globalization;

namespace ScfGen;

/// <summary>
/// Reads the credential from a file: the one that the environment variable <c>TENCENTCLOUD_CREDENTIALS_FILE</c> names, or else
/// <c>.tencentcloud/credentials</c> in the home directory, or else, except on Windows, <c>/etc/tencentcloud/credentials</c>. The file is in
/// INI form, with the keys <c>secret_id</c>, <c>secret_key</c> and, for temporary credentials, <c>token</c> in the section of a profile.
/// </summary>
/// <remarks>
/// Once a second at most it is looked whether the file has changed (another file, time or length), and then it is read again. When that fails, since
/// the file is gone or has a mistake, the credential that was read before is given on, and it is looked again a second later: a file that is just
/// being replaced does no harm. To stop the use of a key, revoke it, or replace it in the file.
/// </remarks>
public sealed class CredentialsFileProvider : ICredentialsProvider
{
    /// <summary>The profile that is read unless another one is named: <c>default</c>.</summary>
    public const string DefaultProfile = "default";

    private const string Source = "credentials file";
    private const string PathVariable = "TENCENTCLOUD_CREDENTIALS_FILE";
    private const int MaxCharacters = 32 * 1024;

    private static readonly TimeSpan s_checkInterval = TimeSpan.FromSeconds(1);

    private readonly string? _path;
    private readonly string _profile;
    private readonly Func<string, string?> _read;
    private readonly string[] _usualPaths;
    private readonly TimeProvider _time;
    private HeldCredential? _held;

    /// <summary>Creates a provider.</summary>
    /// <param name="path">The file; <see langword="null"/> for the usual places.</param>
    /// <param name="profile">The profile; <see langword="null"/> for <c>default</c>.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    /// <exception cref="ArgumentException">The path or the profile is empty.</exception>
    public CredentialsFileProvider(string? path = null, string? profile = null, TimeProvider? timeProvider = null)
        : this(path, profile, timeProvider, Environment.GetEnvironmentVariable, UsualPaths())
    {
    }

    internal CredentialsFileProvider(
        string? path, string? profile, TimeProvider? timeProvider, Func<string, string?> read, string[] usualPaths)
    {
        if (path is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(path);
        }

        _profile = profile ?? DefaultProfile;
        ArgumentException.ThrowIfNullOrWhiteSpace(_profile, nameof(profile));
        _path = path;
        _time = timeProvider ?? TimeProvider.System;
        _read = read;
        _usualPaths = usualPaths;
    }

    /// <inheritdoc/>
    public ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<Credential>(cancellationToken);
        }

        DateTimeOffset now = _time.GetUtcNow();
        HeldCredential? held = Volatile.Read(ref _held);
        if (held is not null && now >= held.CheckedAt && now - held.CheckedAt < s_checkInterval)
        {
            return new(held.Credential);
        }

        try
        {
            FileInfo file = Find();
            DateTime changedAt = file.LastWriteTimeUtc;
            long length = file.Length;
            Credential credential = held is not null && held.IsOf(file.FullName, changedAt, length) ? held.Credential : Read(file.FullName);
            Volatile.Write(ref _held, new HeldCredential(credential, now, file.FullName, changedAt, length));
            return new(credential);
        }
        catch (Exception e) when (e is CredentialsNotFoundException or IOException or UnauthorizedAccessException)
        {
            if (held is not null)
            {
                Interlocked.CompareExchange(ref _held, held.CheckedAgainAt(now), held);
                return new(held.Credential);
            }

            return ValueTask.FromException<Credential>(
                e as CredentialsNotFoundException ?? CredentialsNotFoundException.From(Source, "the file cannot be looked at", e));
        }
    }

    internal static string[] UsualPaths()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string[] own = home.Length > 0 ? [Path.Combine(home, ".tencentcloud", "credentials")] : [];

        // On Windows anyone could create a folder of this name.
        return OperatingSystem.IsWindows() ? own : [.. own, "/etc/tencentcloud/credentials"];
    }

    private static CredentialsNotFoundException Fail(string reason) => CredentialsNotFoundException.From(Source, reason);

    private static CredentialsNotFoundException Fail(string path, int line, string reason) =>
        Fail(string.Create(CultureInfo.InvariantCulture, $"{path}, line {line}: {reason}"));

    private FileInfo Find()
    {
        string? named = _path ?? _read(PathVariable);
        if (!string.IsNullOrWhiteSpace(named))
        {
            string path = named.Trim();
            return Exists(path) ?? throw Fail(_path is not null ? $"{path} does not exist" : $"{path}, which {PathVariable} names, does not exist");
        }

        foreach (string path in _usualPaths)
        {
            if (Exists(path) is { } file)
            {
                return file;
            }
        }

        throw Fail($"{PathVariable} is not set, and there is no file {string.Join(" or ", _usualPaths)}");
    }

    private static FileInfo? Exists(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true } file ? file : null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or PathTooLongException)
        {
            return null;
        }
    }

    private Credential Read(string path)
    {
        Dictionary<string, IniValue> profile;
        try
        {
            profile = IniFile.Parse(SmallFile.Read(path, MaxCharacters)).Find(_profile)
                ?? throw Fail($"{path} has no profile [{_profile}]");
        }
        catch (IniException e)
        {
            throw Fail(path, e.Line, e.Message);
        }
        catch (FormatException e)
        {
            throw Fail($"{path} {e.Message}");
        }

        return Create(path, profile.GetValueOrDefault("secret_id"), profile.GetValueOrDefault("secret_key"), profile.GetValueOrDefault("token"));
    }

    private Credential Create(string path, IniValue id, IniValue key, IniValue token)
    {
        string missing = (string.IsNullOrEmpty(id.Text), string.IsNullOrEmpty(key.Text)) switch
        {
            (true, true) => "secret_id and secret_key",
            (true, false) => "secret_id",
            (false, true) => "secret_key",
            _ => "",
        };
        if (missing.Length > 0)
        {
            throw Fail($"the profile [{_profile}] in {path} has no {missing}");
        }

        try
        {
            return new Credential(id.Text, key.Text, token.Text);
        }
        catch (ArgumentException e)
        {
            int line = e.ParamName switch
            {
                "secretId" => id.Line,
                "secretKey" => key.Line,
                _ => token.Line,
            };
            throw Fail(path, line, e.Message);
        }
    }

    private sealed class HeldCredential(Credential credential, DateTimeOffset checkedAt, string path, DateTime changedAt, long length)
    {
        public Credential Credential => credential;

        public DateTimeOffset CheckedAt => checkedAt;

        public HeldCredential CheckedAgainAt(DateTimeOffset time) => new(credential, time, path, changedAt, length);

        public bool IsOf(string file, DateTime time, long size) => file == path && time == changedAt && size == length;
    }
}
