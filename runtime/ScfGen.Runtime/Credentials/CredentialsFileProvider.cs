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
/// The file is read on a thread of its own, once for all calls that come meanwhile, so that a file that cannot be opened, on a dead mount or of a
/// pipe without a writer, blocks none of them: a call that is cancelled stops waiting. Where a credential was read before, one call waits for the
/// next, for five seconds at most, and the others get the old one at once.
/// </para>
/// <para>
/// Once a credential was read, no other place is looked at, even if the file is gone, since another file may stand for another identity. Only a
/// variable that names another file by then is followed. For the same reason a chain asks no source after this one where the variable names a
/// file that gives no credential.
/// </para>
/// </remarks>
public sealed class CredentialsFileProvider : ICredentialsProvider
{
    /// <summary>The profile that is read unless another one is named: <c>default</c>.</summary>
    public const string DefaultProfile = "default";

    private const string PathVariable = "TENCENTCLOUD_CREDENTIALS_FILE";

    private static readonly TimeSpan s_lookInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly object _lock = new();
    private readonly string? _path;
    private readonly string _profile;
    private readonly string? _profileOption;
    private readonly Func<string, string?> _read;
    private readonly string[] _usualPaths;
    private readonly TimeProvider _time;
    private HeldCredential? _held;
    private TaskCompletionSource<Credential>? _look;

    /// <summary>Creates a provider.</summary>
    /// <param name="path">The file; <see langword="null"/> for the usual places.</param>
    /// <param name="profile">The profile; <see langword="null"/> for <c>default</c>.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    /// <exception cref="ArgumentException">The path or the profile is empty.</exception>
    public CredentialsFileProvider(string? path = null, string? profile = null, TimeProvider? timeProvider = null)
        : this(path, profile, timeProvider, Environment.GetEnvironmentVariable, UsualPaths())
    {
    }

    /// <param name="path">The file.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="read">Reads an environment variable.</param>
    /// <param name="usualPaths">The usual places.</param>
    /// <param name="profileOption">The option that chose the profile so that no other source may step in for it; null for none.</param>
    internal CredentialsFileProvider(
        string? path, string? profile, TimeProvider? timeProvider, Func<string, string?> read, string[] usualPaths, string? profileOption = null)
    {
        if (path is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(path);
        }

        _profile = profile ?? DefaultProfile;
        ArgumentException.ThrowIfNullOrWhiteSpace(_profile, nameof(profile));
        _path = path;
        _profileOption = profileOption;
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
        return held is not null && held.IsFresh(_time.GetUtcNow()) ? new(held.Credential) : GetSlowly(held, cancellationToken);
    }

    internal static string[] UsualPaths()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string[] own = home.Length > 0 ? [Path.Combine(home, ".tencentcloud", "credentials")] : [];

        // On Windows anyone could create a folder of this name.
        return OperatingSystem.IsWindows() ? own : [.. own, "/etc/tencentcloud/credentials"];
    }

    private static bool AreSame(Credential one, Credential other) =>
        one.SecretId == other.SecretId && one.SecretKey == other.SecretKey && one.Token == other.Token;

    private ValueTask<Credential> GetSlowly(HeldCredential? seen, CancellationToken cancellationToken)
    {
        TaskCompletionSource<Credential>? look;
        bool starts = false;
        lock (_lock)
        {
            // Whoever takes the turn waits for the look. Others go on with the old credential, or with what a look has brought since.
            if (_held is { } held && (held != seen || _look is not null))
            {
                return new(held.Credential);
            }

            look = _look;
            if (look is null)
            {
                _look = look = new TaskCompletionSource<Credential>(TaskCreationOptions.RunContinuationsAsynchronously);
                starts = true;
            }
        }

        if (starts)
        {
            Start(look, seen);
        }

        return new(seen is null ? look.Task.WaitAsync(cancellationToken) : WaitAWhileAsync(look.Task, seen.Credential, cancellationToken));
    }

    private async Task<Credential> WaitAWhileAsync(Task<Credential> look, Credential old, CancellationToken cancellationToken)
    {
        try
        {
            return await look.WaitAsync(s_patience, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return old;
        }
    }

    // Not on the caller's thread, since a pipe or a dead mount may block it for ever; nor on one of the pool, whose threads may all wait for this in
    // synchronous calls. And without the caller's context. A thread costs about 0.1 ms, once a second at most.
    private void Start(TaskCompletionSource<Credential> look, HeldCredential? held)
    {
        try
        {
            new Thread(() => Look(look, held)) { IsBackground = true, Name = "ScfGen credentials file" }.UnsafeStart();
        }
        catch (Exception e)
        {
            // The system has no thread to give.
            Fail(look, held, e);
        }
    }

    private void Look(TaskCompletionSource<Credential> look, HeldCredential? held)
    {
        try
        {
            HeldCredential next = held is null ? Find(null) : FindAgain(held);
            End(next);
            look.TrySetResult(next.Credential);
        }
        catch (Exception e)
        {
            Fail(look, held, e);
        }
    }

    private void Fail(TaskCompletionSource<Credential> look, HeldCredential? held, Exception reason)
    {
        End(held);
        look.TrySetException(reason);

        // Seen, even if nobody waits any more.
        _ = look.Task.Exception;
    }

    private void End(HeldCredential? held)
    {
        lock (_lock)
        {
            _held = held;
            _look = null;
        }
    }

    private HeldCredential FindAgain(HeldCredential held)
    {
        try
        {
            return Find(held);
        }
        catch (CredentialsNotFoundException)
        {
            return held.LookedAgainAt(_time.GetUtcNow());
        }
    }

    // It is read at each look: a file behind a link, or one that is replaced, can have the old one's time and length.
    private HeldCredential Find(HeldCredential? held)
    {
        string? named = (_path ?? _read(PathVariable))?.Trim() is { Length: > 0 } name ? name : null;
        string? path = null;
        try
        {
            path = held is not null && (named is null || named == held.Named) ? held.Path : FindPath(named);
            Credential credential = CredentialsFile.Read(path, _profile);
            return new HeldCredential(
                held is not null && AreSame(held.Credential, credential) ? held.Credential : credential, _time.GetUtcNow(), named ?? held?.Named, path);
        }
        catch (CredentialsNotFoundException e)
        {
            e.ChosenBy = WhatChose(isByVariable: _path is null && named is not null, isThere: path is not null);
            throw;
        }
    }

    private string FindPath(string? named)
    {
        if (named is null)
        {
            return Array.Find(_usualPaths, static path => File.Exists(path))
                ?? throw CredentialsFile.Fail($"{PathVariable} is not set, and there is no file {string.Join(" or ", _usualPaths)}");
        }

        if (File.Exists(named))
        {
            return Path.GetFullPath(named);
        }

        // What a variable holds by mistake may be the file's text.
        throw CredentialsFile.Fail(_path is not null ? $"{named} does not exist" : $"the file that {PathVariable} names does not exist");
    }

    // A profile chooses no file: where there is none, the source is absent as without the option.
    private string? WhatChose(bool isByVariable, bool isThere) => (isByVariable, isThere ? _profileOption : null) switch
    {
        (true, { } option) => $"{PathVariable} and {option}",
        (true, null) => PathVariable,
        (false, var option) => option,
    };

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
