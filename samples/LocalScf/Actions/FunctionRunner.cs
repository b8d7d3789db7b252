using System.Text;
using LocalScf.State;

namespace LocalScf.Actions;

/// <summary>Runs the delegates that stand for deployed code, and records what came of it.</summary>
internal sealed class FunctionRunner(ServerParts server)
{
    // Runs have no memory of their own to measure: a fixed part and the event make a figure that is plausible and repeatable.
    private const long BaseMemoryBytes = 3 * 1024 * 1024;

    public async Task<InvocationRecord> RunAsync(RunRequest run, int attempt, CancellationToken cancellationToken)
    {
        InvocationRecord record = Begin(run, attempt);
        var invocation = new LocalInvocation(run.Function.Name, run.Function.Namespace, run.Version, run.Event, run.RequestId, attempt);
        long started = server.Time.GetTimestamp();
        (InvocationOutcome outcome, string message) = await CallAsync(run, invocation, cancellationToken).ConfigureAwait(false);
        double milliseconds = Math.Round(server.Time.GetElapsedTime(started).TotalMilliseconds, 3);

        lock (server.Account.Gate)
        {
            record.Outcome = outcome;
            record.Message = message;
            record.Log = invocation.LogText();
            record.Milliseconds = milliseconds;
            record.MemoryBytes = BaseMemoryBytes + Encoding.UTF8.GetByteCount(run.Event);
        }

        return record;
    }

    private InvocationRecord Begin(RunRequest run, int attempt)
    {
        var record = new InvocationRecord
        {
            FunctionName = run.Function.Name,
            Version = run.Version,
            RequestId = run.RequestId,
            Attempt = attempt,
            StartTime = server.Time.GetUtcNow(),
        };
        lock (server.Account.Gate)
        {
            run.Function.History.Add(record);
        }

        return record;
    }

    private async Task<(InvocationOutcome Outcome, string Message)> CallAsync(
        RunRequest run, LocalInvocation invocation, CancellationToken cancellationToken)
    {
        if (!server.Functions.TryGetValue(run.Function.Name, out LocalFunction? function))
        {
            return (InvocationOutcome.Succeeded, run.Event);
        }

        using var abort = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        CancellationToken token = abort.Token;

        // On a thread of its own, so that a function which blocks runs into its timeout as well.
        Task<string> work = Task.Run(() => function(invocation, token).AsTask(), cancellationToken);
        try
        {
            string answer = await work.WaitAsync(run.Timeout, server.Time, cancellationToken).ConfigureAwait(false);
            return (InvocationOutcome.Succeeded, answer ?? "");
        }
        catch (TimeoutException) when (!work.IsCompleted)
        {
            return (InvocationOutcome.TimedOut, $"The run took longer than {run.Settings.Timeout} seconds.");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return (InvocationOutcome.Aborted, "The run was terminated.");
        }
        catch (Exception e)
        {
            return (InvocationOutcome.Failed, e.Message);
        }
        finally
        {
            await abort.CancelAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
