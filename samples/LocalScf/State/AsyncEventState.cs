namespace LocalScf.State;

/// <summary>An event that a function works off by itself, without a caller that waits.</summary>
internal sealed class AsyncEventState
{
    public const string Running = "RUNNING";
    public const string Finished = "FINISHED";
    public const string Aborted = "ABORTED";
    public const string Failed = "FAILED";

    public required string RequestId { get; init; }

    public required string Namespace { get; init; }

    public required string FunctionName { get; init; }

    public required string Version { get; init; }

    public required string InvokeType { get; init; }

    public required DateTimeOffset StartTime { get; init; }

    /// <summary>Stops the run. To be called while the event is running only.</summary>
    public required Action Terminate { get; init; }

    public string Status { get; private set; } = Running;

    public int StatusCode { get; private set; }

    public DateTimeOffset? EndTime { get; private set; }

    public bool IsRunning => EndTime is null;

    /// <summary>Ends the event, unless something else has ended it before.</summary>
    public void End(string status, int statusCode, DateTimeOffset now)
    {
        if (IsRunning)
        {
            Status = status;
            StatusCode = statusCode;
            EndTime = now;
        }
    }
}
