using System.Globalization;

namespace ScfGen;

/// <summary>
/// Cancels a call at its time-out or when the caller cancels it, and tells which it was. Sources are reused where nothing can hold their token
/// beyond the call, since most calls end in time.
/// </summary>
#pragma warning disable CA1001 // It is disposable; the rule does not see it on structs.
internal struct CallTimeout : IDisposable
#pragma warning restore CA1001
{
    [ThreadStatic]
    private static CancellationTokenSource? t_spare;

    private CancellationTokenSource? _source;
    private CancellationToken _caller;
    private CancellationTokenRegistration _registration;
    private TimeSpan _timeout;
    private bool _reusable;

    public readonly CancellationToken Token => _source?.Token ?? default;

    /// <summary>Checks an option that is a time-out.</summary>
    public static TimeSpan Check(TimeSpan value, string option) =>
        value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value.TotalMilliseconds <= int.MaxValue)
            ? value
            : throw new ArgumentOutOfRangeException(option, value, $"{option} must be longer than zero and at most 24 days, or infinite.");

    public static CallTimeout Start(TimeSpan timeout, TimeProvider time, bool reuse, CancellationToken caller)
    {
        CallTimeout result = default;
        result._timeout = timeout;
        result._caller = caller;
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
            result._registration = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), result._source);
        }

        return result;
    }

    /// <summary>Makes the exception that a caller gets for a call that was cancelled; null where the reason is not known.</summary>
    /// <param name="e">What the call ended with.</param>
    /// <param name="call">The call, at the beginning of a sentence.</param>
    /// <param name="option">The option that the time-out is from.</param>
    /// <param name="isUnsent">Whether it is certain that nothing was sent.</param>
    public readonly Exception? Explain(OperationCanceledException e, string call, string option, bool isUnsent)
    {
        if (_caller.IsCancellationRequested)
        {
            return new OperationCanceledException($"{call} was cancelled.", e, _caller);
        }

        if (Token.IsCancellationRequested)
        {
            string effect = isUnsent ? "nothing was sent" : "whether it took effect is not known";
            return new TimeoutException(
                $"{call} took longer than {_timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s; {effect}. The limit is the option {option}.",
                e);
        }

        return e.InnerException is TimeoutException inner ? new TimeoutException($"{call} timed out: {inner.Message}", e) : null;
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
        _registration.Dispose();
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
