using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScfGen.Benchmarks.Generators;

/// <summary>Checks that a generator's files change with an edit of a part, and only then.</summary>
internal static class GeneratorCheck
{
    /// <param name="project">The project, open.</param>
    /// <param name="file">A part of the name of a file that must be generated.</param>
    /// <param name="mostPerEdit">How many files an edit of a part may change.</param>
    public static void Check(GeneratedProject project, string file, int mostPerEdit)
    {
        ImmutableArray<GeneratedSourceResult> before = project.Outputs;
        if (!before.Any(source => source.HintName.Contains(file, StringComparison.Ordinal)))
        {
            throw new InvalidOperationException($"No generated file's name holds {file}.");
        }

        project.EditElsewhere();
        Expect(0, 0, Changed(before, project.Outputs), "an edit elsewhere");
        project.EditPart();
        Expect(1, mostPerEdit, Changed(before, project.Outputs), "an edit of one part");
        project.EditPart();
        Expect(0, 0, Changed(before, project.Outputs), "that edit and its reverse");
    }

    private static int Changed(ImmutableArray<GeneratedSourceResult> before, ImmutableArray<GeneratedSourceResult> after)
    {
        var texts = before.ToDictionary(static source => source.HintName, static source => source.SourceText, StringComparer.Ordinal);
        int same = after.Count(source => texts.TryGetValue(source.HintName, out var text) && text.ContentEquals(source.SourceText));
        return Math.Max(before.Length, after.Length) - same;
    }

    private static void Expect(int least, int most, int actual, string what)
    {
        if (actual < least || actual > most)
        {
            throw new InvalidOperationException($"After {what}, {actual} generated files differ instead of {least} to {most}.");
        }
    }
}
