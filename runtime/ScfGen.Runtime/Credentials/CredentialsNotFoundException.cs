namespace ScfGen;

/// <summary>No credential was found to sign a request with. The message says where was looked and how to mend it, and holds no value.</summary>
public sealed class CredentialsNotFoundException : Exception
{
    /// <summary>Creates the exception.</summary>
    public CredentialsNotFoundException()
        : this("No credential was found.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Where was looked, and how to mend it.</param>
    public CredentialsNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Where was looked, and how to mend it.</param>
    /// <param name="innerException">What went wrong while looking.</param>
    public CredentialsNotFoundException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    private CredentialsNotFoundException(string message, IReadOnlyList<CredentialsSourceFailure> failures, Exception? innerException)
        : base(message, innerException) =>
        Failures = failures;

    /// <summary>The sources that were tried, in order, and why each gave nothing. Empty where the exception was made of a message alone.</summary>
    public IReadOnlyList<CredentialsSourceFailure> Failures { get; } = [];

    /// <summary>What chose the source explicitly, so that a chain asks no other in its place; null where nothing did.</summary>
    internal string? ChosenBy { get; set; }

    /// <summary>Makes the exception of one source.</summary>
    internal static CredentialsNotFoundException From(string source, string reason, Exception? innerException = null)
    {
        var failure = new CredentialsSourceFailure(source, OneLine(reason));
        return new CredentialsNotFoundException(
            $"No credential was found ({failure.Source}): {failure.Reason}. Mend this source, or give the client option Credentials another one.",
            [failure],
            innerException);
    }

    /// <summary>Makes the exception of sources that were tried in turn, up to one that was chosen, if any was.</summary>
    internal static CredentialsNotFoundException From(List<CredentialsSourceFailure> failures, Exception? innerException, string? chosenBy) =>
        new(
            "No credential was found. Tried in this order:\n"
            + string.Concat(failures.Select(static failure => $"- {failure}\n"))
            + (chosenBy is null
                ? "Set up one of these sources, or give the client option Credentials another one."
                : $"No source after the last one of these was asked, since {chosenBy} chose it explicitly, and another may stand for another identity."
                + $" Mend it, or correct or clear {chosenBy}."),
            failures,
            innerException)
        {
            ChosenBy = chosenBy,
        };

    /// <summary>Tells in one line why there is no credential, for a longer sentence.</summary>
    internal static string Summarize(Exception exception) => exception switch
    {
        CredentialsNotFoundException { Failures.Count: > 0 } e => string.Join("; ", e.Failures),
        CredentialsNotFoundException e => OneLine(e.Message),

        // A message that is not of this library could hold anything.
        _ => $"it failed with {exception.GetType().Name}",
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
