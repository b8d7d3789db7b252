using System.Globalization;

namespace ScfGen;

/// <summary>
/// Reads the credential from a file: the one that the environment variable <c>TENCENTCLOUD_CREDENTIALS_FILE</c> names, or else
/// <c>.tencentcloud/credentials</c> in the home directory, or else, except on Windows, <c>/etc/tencentcloud/credentials</c>. The file is in
/// INI form, with the keys <c>secret_id</c>, <c>secret_key</c> and, for temporary credentials, <c>token</c> in the section of a profile.
/// </summary>
/// <remarks>
/// <para>
/// Once a second at most the file is read again, also where a link leads to another one by then. When that fails, since the file is gone or has
/// a mistake, the credential that was read before is given on, and the next try comes a second later: a file that is just being replaced does no
/// harm. To stop the use of a key, revoke it, or replace it in the file.
/// </para>
/// <para>
/// Once a credential was read, no other place is looked at, even if the file is gone, since another file may stand for another identity. Only a
/// variable that names another file by then is followed.
/// </para>
/// </remarks>
public sealed class CredentialsFileProvider : ICredentialsProvider
{
    /// <summary>The profile that is read unless another one is named: <c>default</c>.</summary>
    public const string DefaultProfile = "default";

    private const string Source = "credentials file";
    private const string PathVariable = "TENCENTCLOUD_CREDENTIALS_FILE";
    private const int MaxCharacters = 32 * 1024;

    private static readonly TimeSpan s_lookInterval = TimeSpan.FromSeconds(1);

    private readonly string? _path;
    private readonly string _profile;
    private readonly Func<string, string?> _read;
    private readonly string[] _usualPaths;
    private readonly TimeProvider _time;
    private HeldCredential? _held;
    private int _isLooking;

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

        HeldCredential? held = Volatile.Read(ref _held);
        if (held is null)
        {
            return First();
        }

        // Whoever takes the turn looks, however long that takes; others neither wait for that nor look as well.
        if (held.IsFresh(_time.GetUtcNow()) || Interlocked.Exchange(ref _isLooking, 1) != 0)
        {
            return new(held.Credential);
        }

        try
        {
            return new(LookAgain().Credential);
        }
        finally
        {
            Volatile.Write(ref _isLooking, 0);
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

    private static bool AreSame(Credential one, Credential other) =>
        one.SecretId == other.SecretId && one.SecretKey == other.SecretKey && one.Token == other.Token;

    private ValueTask<Credential> First()
    {
        try
        {
            HeldCredential found = Look(held: null);
            return new((Interlocked.CompareExchange(ref _held, found, null) ?? found).Credential);
        }
        catch (CredentialsNotFoundException e)
        {
            return ValueTask.FromException<Credential>(e);
        }
    }

    private HeldCredential LookAgain()
    {
        // Another caller may have looked since this one asked.
        HeldCredential held = Volatile.Read(ref _held)!;
        if (held.IsFresh(_time.GetUtcNow()))
        {
            return held;
        }

        HeldCredential next;
        try
        {
            next = Look(held);
        }
        catch (CredentialsNotFoundException)
        {
            next = held.LookedAgainAt(_time.GetUtcNow());
        }

        Volatile.Write(ref _held, next);
        return next;
    }

    // It is read at each look: a file behind a link, or one that is replaced, can have the old one's time and length.
    private HeldCredential Look(HeldCredential? held)
    {
        string? named = (_path ?? _read(PathVariable))?.Trim() is { Length: > 0 } name ? name : null;
        string path = held is not null && (named is null || named == held.Named) ? held.Path : Find(named);
        Credential credential = Read(path);
        return new HeldCredential(
            held is not null && AreSame(held.Credential, credential) ? held.Credential : credential, _time.GetUtcNow(), named ?? held?.Named, path);
    }

    private string Find(string? named)
    {
        if (named is null)
        {
            return Array.Find(_usualPaths, static path => File.Exists(path))
                ?? throw Fail($"{PathVariable} is not set, and there is no file {string.Join(" or ", _usualPaths)}");
        }

        if (File.Exists(named))
        {
            return Path.GetFullPath(named);
        }

        // What a variable holds by mistake may be the file's text.
        throw Fail(_path is not null ? $"{named} does not exist" : $"the file that {PathVariable} names does not exist");
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

    private sealed class HeldCredential(Credential credential, DateTimeOffset lookedAt, string? named, string path)
    {
        public Credential Credential => credential;

        /// <summary>What named the file, as it was written; null for one of the usual places.</summary>
        public string? Named => named;

        public string Path => path;

        public bool IsFresh(DateTimeOffset now) => now >= lookedAt && now - lookedAt < s_lookInterval;

        public HeldCredential LookedAgainAt(DateTimeOffset time) => new(credential, time, named, path);
    }
}
