using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Everything that a run needs, taken from the state at the moment of the request: later changes do not touch it.</summary>
internal sealed record RunRequest(
    FunctionState Function,
    string Version,
    FunctionSettings Settings,
    AsyncRetrySettings AsyncRetry,
    string Event,
    string RequestId)
{
    public TimeSpan Timeout => TimeSpan.FromSeconds(Settings.Timeout);
}
