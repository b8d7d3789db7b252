namespace ScfGen;

/// <summary>Tasks that nobody waits for any more.</summary>
internal static class TaskFailures
{
    /// <summary>Lets a later failure of a task count as seen.</summary>
    public static void Ignore(Task task) => _ = task.ContinueWith(
        static ended => _ = ended.Exception,
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);
}
