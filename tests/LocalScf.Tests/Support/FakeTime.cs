namespace LocalScf.Tests;

/// <summary>A clock that stands until a test moves it. Timers fire when it passes them.</summary>
internal sealed class FakeTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<FakeTimer> _timers = [];
    private DateTimeOffset _now;

    public FakeTime()
        : this(Start)
    {
    }

    public FakeTime(DateTimeOffset start) => _now = start;

    /// <summary>16:00 in the service's zone.</summary>
    public static DateTimeOffset Start { get; } = new(2023, 7, 14, 8, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        List<FakeTimer> due;
        lock (_gate)
        {
            _now += by;
            due = _timers.FindAll(timer => timer.DueAt <= _now);
            _timers.RemoveAll(timer => timer.DueAt <= _now);
        }

        due.ForEach(timer => timer.Fire());
    }

    /// <summary>Lets the clock run until a task has ended.</summary>
    public async Task<T> RunUntilAsync<T>(Task<T> task)
    {
        for (int seconds = 0; !task.IsCompleted && seconds < 800; seconds++)
        {
            Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5);
        }

        Assert.True(task.IsCompleted, "The task did not end in the time that was given to it.");
        return await task;
    }

    // One-shot timers are all that time-outs need.
    private sealed class FakeTimer(FakeTime time, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset DueAt { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                time._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    DueAt = time._now + dueTime;
                    time._timers.Add(this);
                }
            }

            return true;
        }

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (time._gate)
            {
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
