using System.Text;

namespace LocalScf;

/// <summary>One run of a function on the local server.</summary>
public sealed class LocalInvocation
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _log = new();

    internal LocalInvocation(
        string functionName, string functionNamespace, string qualifier, string functionEvent, string requestId, int attempt)
    {
        FunctionName = functionName;
        Namespace = functionNamespace;
        Qualifier = qualifier;
        Event = functionEvent;
        RequestId = requestId;
        Attempt = attempt;
    }

    /// <summary>The function's name.</summary>
    public string FunctionName { get; }

    /// <summary>The namespace of the function.</summary>
    public string Namespace { get; }

    /// <summary>The version that runs, after an alias was followed: <c>$LATEST</c> or a number.</summary>
    public string Qualifier { get; }

    /// <summary>The event as JSON text; <c>{}</c> when the caller gave none.</summary>
    public string Event { get; }

    /// <summary>The identifier of the run; the attempts of one asynchronous event share it.</summary>
    public string RequestId { get; }

    /// <summary>0 for the first run of an event, 1 for its first retry, and so on.</summary>
    public int Attempt { get; }

    /// <summary>Adds a line to the log of the run, which callers can read back.</summary>
    /// <param name="line">The line, without its line end.</param>
    public void Log(string line)
    {
        lock (_gate)
        {
            _log.Append(line).Append('\n');
        }
    }

    internal string LogText()
    {
        lock (_gate)
        {
            return _log.ToString();
        }
    }
}
