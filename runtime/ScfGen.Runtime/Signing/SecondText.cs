namespace ScfGen.Signing;

/// <summary>Keeps the text of the latest second, since a busy client signs many requests within one.</summary>
internal sealed class SecondText(Func<DateTime, string> format)
{
    private Entry? _latest;

    public string Get(long utcTicks)
    {
        long second = utcTicks / TimeSpan.TicksPerSecond;
        Entry? entry = Volatile.Read(ref _latest);
        if (entry is null || entry.Second != second)
        {
            entry = new Entry(second, format(new DateTime(second * TimeSpan.TicksPerSecond, DateTimeKind.Utc)));
            Volatile.Write(ref _latest, entry);
        }

        return entry.Text;
    }

    private sealed class Entry(long second, string text)
    {
        public long Second { get; } = second;

        public string Text { get; } = text;
    }
}
