namespace LocalScf.Http;

/// <summary>The latest requests, bounded in number and in size.</summary>
internal sealed class CallLog(int capacity)
{
    // Code packages travel in bodies: a thousand of them must not fill the memory of a test run.
    private const long MaxCharacters = 64 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Queue<LocalScfCall> _calls = new();
    private long _characters;

    public bool IsEnabled => capacity > 0;

    public void Add(LocalScfCall call)
    {
        lock (_gate)
        {
            _calls.Enqueue(call);
            _characters += call.Body.Length;
            while (_calls.Count > capacity || (_characters > MaxCharacters && _calls.Count > 1))
            {
                _characters -= _calls.Dequeue().Body.Length;
            }
        }
    }

    public LocalScfCall[] ToArray()
    {
        lock (_gate)
        {
            return _calls.ToArray();
        }
    }
}
