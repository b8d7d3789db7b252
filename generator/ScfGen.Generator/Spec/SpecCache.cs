using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace ScfGen.Generator.Spec;

/// <summary>
/// Keeps what was read from a text as long as the text lives, so that the generator and the analyzer read a file once between them. They
/// also report the very same issues then, which the compiler prints once: it compares the arguments of messages by reference.
/// </summary>
internal static class SpecCache
{
    private static readonly ConditionalWeakTable<SourceText, Entry> s_entries = new();

    public static SpecResult Read(SourceText? text, string path, SpecSettings settings, CancellationToken cancellationToken)
    {
        if (text is null)
        {
            return SpecReader.Read(text, path, settings, cancellationToken);
        }

        Entry entry = s_entries.GetOrCreateValue(text);
        lock (entry)
        {
            if (entry.Result is null || entry.Path != path || entry.Settings != settings)
            {
                entry.Result = SpecReader.Read(text, path, settings, cancellationToken);
                entry.Path = path;
                entry.Settings = settings;
            }

            return entry.Result;
        }
    }

    private sealed class Entry
    {
        public string? Path { get; set; }

        public SpecSettings? Settings { get; set; }

        public SpecResult? Result { get; set; }
    }
}
