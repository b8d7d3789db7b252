namespace ScfGen;

/// <summary>
/// Cancels a call at its time-out or when the caller cancels it. Sources are reused where nothing can hold their token beyond the call, since
/// most calls end in time.
/// </summary>
#pragma warning disable CA1001 // It is disposable; the rule does not see it on structs.
internal struct CallTimeout : IDisposable
#pragma warning restore CA1001
{
    [ThreadStatic]
    private static CancellationTokenSource? t_spare;

    private CancellationTokenSource? _source;
    private CancellationTokenRegistration _caller;
    private bool _reusable;

    public readonly CancellationToken Token => _source?.Token ?? default;

    public static CallTimeout Start(TimeSpan timeout, TimeProvider time, bool reuse, CancellationToken caller)
    {
        var result = default(CallTimeout);
        if (reuse)
        {
            result._source = t_spare ?? new CancellationTokenSource();
            t_spare = null;
            result._reusable = true;
            result._source.CancelAfter(timeout);
        }
        else
        {
            result._source = new CancellationTokenSource(timeout, time);
        }

        if (caller.CanBeCanceled)
        {
            result._caller = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), result._source);
        }

        return result;
    }

    public void Dispose()
    {
        CancellationTokenSource? source = _source;
        if (source is null)
        {
            return;
        }

        _source = null;

        // Waits for a cancellation by the caller that is under way, so that it cannot reach the next user of the source.
        _caller.Dispose();
        if (_reusable && source.TryReset())
        {
            t_spare?.Dispose();
            t_spare = source;
        }
        else
        {
            source.Dispose();
        }
    }
}
