namespace ScfGen;

/// <summary>A source of credentials that was tried, and why it gave none. It holds no value of a credential.</summary>
/// <param name="Source">The source's name, such as <c>environment variables</c>.</param>
/// <param name="Reason">Why it gave none, in one line.</param>
public sealed record CredentialsSourceFailure(string Source, string Reason)
{
    /// <summary>Gives source and reason in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{Source}: {Reason}";
}
