namespace ScfGen.Signing;

/// <summary>The header that a signature adds to a request to CloudBase's HTTP API.</summary>
/// <param name="Authorization">Value of the header <c>Authorization</c>, which holds the timestamp and the token, too.</param>
public readonly record struct CloudBaseSignature(string Authorization)
{
    /// <summary>Says what this is, and nothing of its value, which does not belong in a log.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => "CloudBase signature (hidden)";
}
