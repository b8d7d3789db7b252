using System.Collections.Concurrent;
using LocalScf.Actions;
using LocalScf.Http;
using LocalScf.Spec;
using LocalScf.State;

namespace LocalScf;

/// <summary>What one server consists of. Nothing in it is shared with another server but the spec, which never changes.</summary>
internal sealed class ServerParts : IDisposable
{
    public ServerParts(LocalScfOptions options)
    {
        Options = options;
        Account = new AccountState(options);
        Calls = new CallLog(options.RecordedCalls);
        Runner = new FunctionRunner(this);
    }

    public event Action<Exception>? UnexpectedException;

    public LocalScfOptions Options { get; }

    public LocalScfLimits Limits => Options.Limits;

    public TimeProvider Time => Options.TimeProvider;

    public ServiceSpec Spec { get; } = ServiceSpec.Shipped;

    public AccountState Account { get; }

    public CallLog Calls { get; }

    public CodeDownloads Downloads { get; } = new();

    public BackgroundWork Background { get; } = new();

    public FunctionRunner Runner { get; }

    public ConcurrentDictionary<string, LocalFunction> Functions { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, FailureReason> DeploymentFailures { get; } = new(StringComparer.Ordinal);

    public void Report(Exception exception) => UnexpectedException?.Invoke(exception);

    public void Dispose() => Background.Dispose();
}
