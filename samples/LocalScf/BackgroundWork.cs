using System.Collections.Concurrent;

namespace LocalScf;

/// <summary>The runs of asynchronous events, which outlive the requests that started them but not the server.</summary>
internal sealed class BackgroundWork : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Task, bool> _tasks = new();

    // Taken once: requests that are still on their way out may ask for it when its source is disposed.
    public BackgroundWork() => Stopping = _stopping.Token;

    public CancellationToken Stopping { get; }

    public void Run(Func<Task> work)
    {
        Task task = Task.Run(work, CancellationToken.None);
        _tasks.TryAdd(task, true);

        // Attached after the task was added, so that a task that has already ended is removed as well.
        task.ContinueWith(
            ended => _tasks.TryRemove(ended, out _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    public async Task StopAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_tasks.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stopping.Dispose();
}
