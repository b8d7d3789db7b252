namespace ScfGen.Runtime.Tests;

/// <summary>A hundred calls from many threads, none of which is answered before all have been made.</summary>
internal static class ManyCalls
{
    private const int Count = 100;

    /// <summary>Makes the calls.</summary>
    /// <param name="call">Makes one.</param>
    /// <param name="answer">Lets them end; it is run when the last one has been made.</param>
    public static Task<T[]> MakeAsync<T>(Func<Task<T>> call, Action answer)
    {
        int made = 0;
        return Task.WhenAll(Enumerable.Range(0, Count).Select(_ => Task.Run(() =>
        {
            Task<T> result = call();
            if (Interlocked.Increment(ref made) == Count)
            {
                answer();
            }

            return result;
        })));
    }
}
