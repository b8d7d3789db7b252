namespace LocalScf.State;

/// <summary>
/// A change of status that takes its time. The status is computed from the clock whenever it is read, so nothing has to run in
/// the background and a test's own clock decides when the change is over.
/// </summary>
internal sealed record StatusChange(string Busy, string Outcome, DateTimeOffset Until, FailureReason? Failure = null)
{
    public string At(DateTimeOffset now) => now < Until ? Busy : Outcome;

    public bool IsGone(DateTimeOffset now) => At(now) == FunctionStatus.Deleted;

    public FailureReason? FailureAt(DateTimeOffset now) => now < Until ? null : Failure;
}
