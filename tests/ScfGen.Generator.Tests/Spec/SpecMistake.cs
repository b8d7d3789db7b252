namespace ScfGen.Generator.Tests;

/// <summary>
/// A mistake in a spec and the diagnostic that it gives. The text holds the sections of a spec, or a whole one, with the place of the
/// diagnostic between <c>[|</c> and <c>|]</c>.
/// </summary>
internal sealed record SpecMistake(string Name, string Id, string Message, string Marked, string? Suggestion = null)
{
    public MarkedText File => MarkedText.Parse(IsWholeFile ? Marked : ToySpec.Of(Marked));

    private bool IsWholeFile => !(Marked.TrimStart().StartsWith('"') || Marked.StartsWith("[|\"", StringComparison.Ordinal));
}
