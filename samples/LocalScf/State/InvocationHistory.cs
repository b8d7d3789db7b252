namespace LocalScf.State;

/// <summary>The latest runs of a function.</summary>
internal sealed class InvocationHistory
{
    private const int Capacity = 10_000;

    private readonly Queue<InvocationRecord> _records = new();

    /// <summary>The runs, oldest first.</summary>
    public IEnumerable<InvocationRecord> Records => _records;

    public void Add(InvocationRecord record)
    {
        _records.Enqueue(record);
        if (_records.Count > Capacity)
        {
            _records.Dequeue();
        }
    }
}
