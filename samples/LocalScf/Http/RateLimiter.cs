using LocalScf.Spec;

namespace LocalScf.Http;

/// <summary>Counts the requests of each action per second of the server's clock.</summary>
internal sealed class RateLimiter(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (long Second, int Count)> _windows = new(StringComparer.Ordinal);

    public void Enter(ActionSpec action)
    {
        long second = time.GetUtcNow().ToUnixTimeSeconds();
        lock (_gate)
        {
            (long Second, int Count) window = _windows.GetValueOrDefault(action.Name);
            int count = window.Second == second ? window.Count + 1 : 1;
            _windows[action.Name] = (second, count);
            if (count > action.RateLimit)
            {
                throw new ApiError("RequestLimitExceeded", $"{action.Name} takes at most {action.RateLimit} requests per second.");
            }
        }
    }
}
