namespace LocalScf.Tests;

/// <summary>A function that runs until a test opens the gate, or until it is cancelled.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the function has begun to run.</summary>
    public Task Entered => _entered.Task;

    /// <summary>Ends when the function has been cancelled.</summary>
    public Task Cancelled => _cancelled.Task;

    public void Open(string answer = "{}") => _opened.TrySetResult(answer);

    public async ValueTask<string> RunAsync(LocalInvocation invocation, CancellationToken cancellationToken)
    {
        _entered.TrySetResult();
        try
        {
            return await _opened.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _cancelled.TrySetResult();
            throw;
        }
    }
}
