namespace LocalScf.State;

/// <summary>What becomes of asynchronous events that fail.</summary>
internal sealed record AsyncRetrySettings(List<long> RetryNums, long MessageSeconds)
{
    /// <summary>How often an event is repeated that failed by the function's own fault.</summary>
    public long Retries => RetryNums[0];
}
