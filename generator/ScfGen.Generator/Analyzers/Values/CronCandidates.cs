using System.Collections.Generic;
using ScfGen.Checks;

namespace ScfGen.Generator.Analyzers.Values;

/// <summary>What may be meant by a cron expression that is wrong.</summary>
internal static class CronCandidates
{
    public static IEnumerable<string> For(string text)
    {
        yield return text.Trim();
        if (CronFormat.ToSevenFields(text) is { } sevenFields)
        {
            yield return sevenFields;
        }
    }
}
