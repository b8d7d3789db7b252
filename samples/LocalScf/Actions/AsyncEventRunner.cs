using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Works off asynchronous events, with the retries that the function is configured for.</summary>
internal static class AsyncEventRunner
{
    // The document shows COS alone. An event that came through the API comes from no event source.
    private const string InvokeType = "OTHERS";

    private const int Succeeded = 200;
    private const int UserCodeFailed = 430;
    private const int TimedOut = 433;
    private const int Terminated = 499;

    public static void Start(ActionContext context, RunRequest run)
    {
        ServerParts server = context.Server;
        var abort = CancellationTokenSource.CreateLinkedTokenSource(server.Background.Stopping);
        var asyncEvent = new AsyncEventState
        {
            RequestId = run.RequestId,
            Namespace = run.Function.Namespace,
            FunctionName = run.Function.Name,
            Version = run.Version,
            InvokeType = InvokeType,
            StartTime = context.Now,

            // Not at once but soon: the caller holds the lock, and what waits for the token may want it.
            Terminate = () => _ = abort.CancelAsync(),
        };
        lock (server.Account.Gate)
        {
            context.Region.AsyncEvents.Add(asyncEvent.RequestId, asyncEvent);
        }

        server.Background.Run(() => RunAsync(server, run, asyncEvent, abort));
    }

    /// <summary>Ends an event before its time.</summary>
    public static void Terminate(AsyncEventState asyncEvent, DateTimeOffset now)
    {
        asyncEvent.Terminate();
        asyncEvent.End(AsyncEventState.Aborted, Terminated, now);
    }

    private static async Task RunAsync(ServerParts server, RunRequest run, AsyncEventState asyncEvent, CancellationTokenSource abort)
    {
        using (abort)
        {
            InvocationRecord record;
            var attempt = 0;
            do
            {
                record = await server.Runner.RunAsync(run, attempt, abort.Token).ConfigureAwait(false);
                attempt++;
            }
            while (record.Outcome is (InvocationOutcome.Failed or InvocationOutcome.TimedOut) && attempt <= run.AsyncRetry.Retries);

            (string status, int code) = record.Outcome switch
            {
                InvocationOutcome.Succeeded => (AsyncEventState.Finished, Succeeded),
                InvocationOutcome.Aborted => (AsyncEventState.Aborted, Terminated),
                InvocationOutcome.TimedOut => (AsyncEventState.Failed, TimedOut),
                _ => (AsyncEventState.Failed, UserCodeFailed),
            };
            lock (server.Account.Gate)
            {
                asyncEvent.End(status, code, server.Time.GetUtcNow());
            }

            RunPreparation.Release(server, run);
        }
    }
}
