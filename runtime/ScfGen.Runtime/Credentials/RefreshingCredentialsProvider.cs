using System.Globalization;

namespace ScfGen;

/// <summary>
/// The base of providers whose credential runs out: keeps it, and fetches the next one ahead of its end. While the old one is still
/// valid, calls get it at once and the next one is fetched beside them; otherwise they wait, all of them for one and the same fetch.
/// </summary>
/// <remarks>
/// Safe for concurrent use. A call that is cancelled stops waiting; the fetch goes on, since others may wait for it. When a fetch ahead of
/// the end fails, the old credential is kept and the next try is made 30 seconds later. Getting a credential that is kept allocates nothing.
/// </remarks>
public abstract class RefreshingCredentialsProvider : ICredentialsProvider, IDisposable
{
    private static readonly TimeSpan s_retryDelay = TimeSpan.FromSeconds(30);

    private readonly object _lock = new();
    private readonly CancellationTokenSource _lifetime = new();
    private readonly CancellationToken _stopping;
    private readonly TimeSpan _refreshBefore;
    private HeldCredential? _held;
    private TaskCompletionSource<Credential>? _refresh;
    private bool _disposed;

    /// <summary>Sets when a credential is replaced.</summary>
    /// <param name="refreshBefore">
    /// How long before its end a credential is replaced; of a short-lived one, half of its time at most. <see langword="null"/> for 300 seconds.
    /// </param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    protected RefreshingCredentialsProvider(TimeSpan? refreshBefore = null, TimeProvider? timeProvider = null)
    {
        _refreshBefore = refreshBefore ?? TimeSpan.FromSeconds(300);
        ArgumentOutOfRangeException.ThrowIfLessThan(_refreshBefore, TimeSpan.Zero, nameof(refreshBefore));
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

        HeldCredential? held = Volatile.Read(ref _held);
        DateTimeOffset now = TimeProvider.GetUtcNow();
        return held is not null && now < held.RefreshAt ? new(held.Credential) : GetSlowly(now, cancellationToken);
    }

    /// <summary>Ends a fetch that is under way, and the calls that wait for it.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gets a credential from where it comes from. It is called by one call at a time, on a thread of the pool.</summary>
    /// <param name="cancellationToken">Cancelled when the provider is disposed of, and not by those who ask for a credential.</param>
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
            refresh = _refresh;
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
            ExpiringCredential fetched = await FetchAsync(_stopping).ConfigureAwait(false);
            HeldCredential next = Hold(fetched);
            lock (_lock)
            {
                if (_refresh == refresh)
                {
                    _refresh = null;
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
                }
            }

            // To the callers it is no cancellation: they have not asked for one.
            Fail(refresh, e is OperationCanceledException ? CredentialsNotFoundException.From(SourceName, "it was not fetched in time", e) : e);
        }
    }

    private HeldCredential Hold(ExpiringCredential fetched)
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
        return new HeldCredential(fetched.Credential, fetched.ExpiresAt, fetched.ExpiresAt - early);
    }

    private sealed class HeldCredential(Credential credential, DateTimeOffset expiresAt, DateTimeOffset refreshAt)
    {
        public Credential Credential => credential;

        public DateTimeOffset ExpiresAt => expiresAt;

        public DateTimeOffset RefreshAt => refreshAt;

        public HeldCredential RefreshingAt(DateTimeOffset time) => new(credential, expiresAt, time < expiresAt ? time : expiresAt);
    }
}
