namespace ScfGen.Signing;

/// <summary>Why a path or a query cannot be signed.</summary>
/// <param name="Place">Where it is: path or query, as in <see cref="SignaturePlaces"/>.</param>
/// <param name="Text">What is wrong, without any value.</param>
internal sealed record UriProblem(string Place, string Text)
{
    public static UriProblem NoEscape(string place) => new(place, $"The {place} holds a percent sign without two hexadecimal digits. Write %25 for a percent sign.");

    public static UriProblem NotEncoded(string place) =>
        new(place, $"The {place} holds a space, a control character or a letter beyond ASCII that is not percent-encoded.");

    public static UriProblem LineBreak(string place) => new(place, $"The {place} holds a line break.");
}
