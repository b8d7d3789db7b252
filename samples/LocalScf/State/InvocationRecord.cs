namespace LocalScf.State;

/// <summary>How a run ended, or that it has not.</summary>
internal enum InvocationOutcome
{
    Running,
    Succeeded,
    Failed,
    TimedOut,
    Aborted,
}

/// <summary>One run of a function, kept for its logs and its status.</summary>
internal sealed class InvocationRecord
{
    public required string FunctionName { get; init; }

    public required string Version { get; init; }

    public required string RequestId { get; init; }

    public required int Attempt { get; init; }

    public required DateTimeOffset StartTime { get; init; }

    public InvocationOutcome Outcome { get; set; }

    /// <summary>What the function answered, or its error.</summary>
    public string Message { get; set; } = "";

    public string Log { get; set; } = "";

    public double Milliseconds { get; set; }

    public long MemoryBytes { get; set; }

    public bool IsSuccess => Outcome == InvocationOutcome.Succeeded;

    /// <summary>The billed time: rounded up to a multiple of 100 milliseconds.</summary>
    public long BilledMilliseconds => (long)Math.Ceiling(Milliseconds / 100) * 100;
}
