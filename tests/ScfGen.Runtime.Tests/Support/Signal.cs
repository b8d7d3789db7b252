namespace ScfGen.Runtime.Tests;

/// <summary>Lets a test wait until something has happened elsewhere, and fail where it never does.</summary>
internal sealed class Signal
{
    private static readonly TimeSpan s_never = TimeSpan.FromSeconds(60);

    private readonly TaskCompletionSource _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Set() => _source.TrySetResult();

    public Task WaitAsync(CancellationToken cancellationToken = default) => _source.Task.WaitAsync(s_never, cancellationToken);
}
