using System.Globalization;

namespace ScfGen;

/// <summary>
/// The base of providers whose credential runs out: keeps it, and fetches the next one ahead of its end. While the old one is still
/// valid, calls get it at once and the next one is fetched beside them; otherwise they wait, all of them for one and the same fetch.
/// </summary>
/// <remarks>
/// Safe for concurrent use. A call that is cancelled stops waiting; the fetch goes on, since others may wait for it, up to a time limit. When a
/// fetch ahead of the end fails, the old credential is kept and the next try is made 30 seconds later. When one fails and nothing is kept, calls
/// of the next second get the same failure, so that a source that is down is not flooded. Getting a credential that is kept allocates nothing.
/// </remarks>
public abstract class RefreshingCredentialsProvider : ICredentialsProvider, IDisposable
{
    private static readonly TimeSpan s_retryDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_failureDelay = TimeSpan.FromSeconds(1);

    private readonly object _lock = new();
    private readonly CancellationTokenSource _lifetime = new();
    private readonly CancellationToken _stopping;
    private readonly TimeSpan _refreshBefore;
    private readonly TimeSpan _fetchTimeout;
    private RefreshableCredential? _held;
    private TaskCompletionSource<Credential>? _refresh;
    private TaskCompletionSource<Credential>? _failed;
    private DateTimeOffset _failedAt;
    private bool _disposed;

    /// <summary>Sets when a credential is replaced.</summary>
    /// <param name="refreshBefore">
    /// How long before its end a credential is replaced; of a short-lived one, half of its time at most. <see langword="null"/> for 300 seconds.
    /// </param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    /// <param name="fetchTimeout">How long a fetch may take, at most 24 days; <see langword="null"/> for 30 seconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The first time is negative, or the second is not longer than zero or too long.</exception>
    protected RefreshingCredentialsProvider(TimeSpan? refreshBefore = null, TimeProvider? timeProvider = null, TimeSpan? fetchTimeout = null)
        : this(refreshBefore, timeProvider, fetchTimeout, nameof(refreshBefore), nameof(fetchTimeout))
    {
    }

    private protected RefreshingCredentialsProvider(RemoteCredentialsOptions? options)
        : this(options?.RefreshBefore, options?.TimeProvider, options?.FetchTimeout, nameof(options.RefreshBefore), nameof(options.FetchTimeout))
    {
    }

    private RefreshingCredentialsProvider(
        TimeSpan? refreshBefore, TimeProvider? timeProvider, TimeSpan? fetchTimeout, string refreshBeforeName, string fetchTimeoutName)
    {
        _fetchTimeout = RemoteCredentialsOptions.CheckTimeout(fetchTimeout ?? TimeSpan.FromSeconds(30), fetchTimeoutName);
        _refreshBefore = refreshBefore ?? TimeSpan.FromSeconds(300);
        ArgumentOutOfRangeException.ThrowIfLessThan(_refreshBefore, TimeSpan.Zero, refreshBeforeName);
        TimeProvider = timeProvider ?? TimeProvider.System;
        _stopping = _lifetime.Token;
    }

    /// <summary>The clock.</summary>
    protected TimeProvider TimeProvider { get; }

    /// <summary>What messages call the source.</summary>
    private protected virtual string SourceName => GetType().Name;

    /// <summary>The fetch that is under way, if any; it ends when its result is kept.</summary>
    internal Task Refreshing
    {
        get
        {
            lock (_lock)
            {
                return _refresh?.Task ?? Task.CompletedTask;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<Credential>(cancellationToken);
        }

        RefreshableCredential? held = Volatile.Read(ref _held);
        DateTimeOffset now = TimeProvider.GetUtcNow();
        return held is not null && now < held.RefreshAt ? new(held.Credential) : GetSlowly(now, cancellationToken);
    }

    /// <summary>Ends a fetch that is under way, and the calls that wait for it.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Gets a credential from where it comes from. It is called on a thread of the pool, and not again before it has ended or its time is up.
    /// </summary>
    /// <param name="cancellationToken">
    /// Cancelled when the time is up or the provider is disposed of, and not by those who ask for a credential. They wait no longer, even if the
    /// method goes on.
    /// </param>
    /// <returns>The credential and its end.</returns>
    /// <exception cref="CredentialsNotFoundException">There is none.</exception>
    protected abstract Task<ExpiringCredential> FetchAsync(CancellationToken cancellationToken);

    /// <summary>Ends a fetch that is under way, and the calls that wait for it.</summary>
    /// <param name="disposing">Whether it is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        TaskCompletionSource<Credential>? refresh;
        lock (_lock)
        {
            if (!disposing || _disposed)
            {
                return;
            }

            _disposed = true;
            _held = null;
            _failed = null;
            refresh = _refresh;
            _refresh = null;
        }

        if (refresh is not null)
        {
            Fail(refresh, new ObjectDisposedException(GetType().FullName));
        }

        _lifetime.Cancel();
        _lifetime.Dispose();
    }

    private static void Fail(TaskCompletionSource<Credential> refresh, Exception reason)
    {
        refresh.TrySetException(reason);

        // Seen, even if nobody waits: a failure ahead of the end is no unobserved one.
        _ = refresh.Task.Exception;
    }

    private ValueTask<Credential> GetSlowly(DateTimeOffset now, CancellationToken cancellationToken)
    {
        TaskCompletionSource<Credential>? refresh;
        Credential? valid;
        bool starts = false;
        lock (_lock)
        {
            if (_disposed)
            {
                return ValueTask.FromException<Credential>(new ObjectDisposedException(GetType().FullName));
            }

            if (_held is { } held && now < held.RefreshAt)
            {
                // A refresh has ended since the first look.
                return new(held.Credential);
            }

            valid = _held is { } old && now < old.ExpiresAt ? old.Credential : null;
            refresh = _refresh ?? (valid is null && (now - _failedAt).Duration() < s_failureDelay ? _failed : null);
            if (refresh is null)
            {
                _refresh = refresh = new TaskCompletionSource<Credential>(TaskCreationOptions.RunContinuationsAsynchronously);
                starts = true;
            }
        }

        if (starts)
        {
            // Without the caller's context, since what is fetched is for everyone.
            ThreadPool.UnsafeQueueUserWorkItem(
                static start => _ = start.Provider.RefreshAsync(start.Refresh), (Provider: this, Refresh: refresh), preferLocal: false);
        }

        return valid is not null ? new(valid) : new(refresh.Task.WaitAsync(cancellationToken));
    }

    private async Task RefreshAsync(TaskCompletionSource<Credential> refresh)
    {
        try
        {
            RefreshableCredential next = Hold(await FetchInTimeAsync().ConfigureAwait(false));
            lock (_lock)
            {
                if (_refresh == refresh)
                {
                    _refresh = null;
                    _failed = null;
                    _held = next;
                }
            }

            refresh.TrySetResult(next.Credential);
        }
        catch (Exception e)
        {
            DateTimeOffset now = TimeProvider.GetUtcNow();
            lock (_lock)
            {
                if (_refresh == refresh)
                {
                    _refresh = null;
                    _held = _held is { } held && now < held.ExpiresAt ? held.RefreshingAt(now + s_retryDelay) : null;
                    _failed = _held is null ? refresh : null;
                    _failedAt = now;
                }
            }

            Fail(refresh, e);
        }
    }

    // A fetch that blocks, or does not heed its token, is left to itself when its time is up.
    private async Task<ExpiringCredential> FetchInTimeAsync()
    {
        using var limit = new CancellationTokenSource(_fetchTimeout, TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _stopping);
        CancellationToken token = either.Token;
        Task<ExpiringCredential> fetch = Task.Run(() => FetchAsync(token), token);
        try
        {
            return await fetch.WaitAsync(token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            TaskFailures.Ignore(fetch);

            // To the callers it is no cancellation: they have not asked for one.
            throw CredentialsNotFoundException.From(
                SourceName,
                limit.IsCancellationRequested
                    ? string.Create(CultureInfo.InvariantCulture, $"it was not fetched within {_fetchTimeout.TotalSeconds} s")
                    : "it was not fetched in time",
                e);
        }
    }

    private RefreshableCredential Hold(ExpiringCredential fetched)
    {
        DateTimeOffset now = TimeProvider.GetUtcNow();
        TimeSpan left = fetched.ExpiresAt - now;
        if (left <= TimeSpan.Zero)
        {
            throw CredentialsNotFoundException.From(
                SourceName,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"what it gave was valid until {fetched.ExpiresAt:u}, and this machine's clock says {now:u}; check the clock"));
        }

        TimeSpan early = _refreshBefore < left / 2 ? _refreshBefore : left / 2;
        return new RefreshableCredential(fetched.Credential, fetched.ExpiresAt, fetched.ExpiresAt - early);
    }
}
