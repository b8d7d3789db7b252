namespace LocalScf.Tests;

/// <summary>Counts how often the endpoints of a server have run.</summary>
public sealed class EndpointRuns
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public string Add()
    {
        Interlocked.Increment(ref _count);
        return "It ran.";
    }
}
