namespace ScfGen.Signing;

/// <summary>The verdict of a <see cref="SignatureVerifier"/> on one request. It holds no secret.</summary>
public readonly record struct SignatureVerdict
{
    private SignatureVerdict(SignatureStatus status, string? keyId, string? place, string? problem)
    {
        Status = status;
        KeyId = keyId;
        Place = place;
        Problem = problem;
    }

    /// <summary>What was found.</summary>
    public SignatureStatus Status { get; }

    /// <summary>Whether the request may be trusted to come from the owner of the key.</summary>
    public bool IsValid => Status == SignatureStatus.Valid;

    /// <summary>
    /// The identifier of the key that the request is signed with, as the lookup gave it (<see cref="Credential.SecretId"/>);
    /// <see langword="null"/> unless the request is valid.
    /// </summary>
    public string? KeyId { get; }

    /// <summary>
    /// What is at fault, such as <c>X-TC-Timestamp</c>: one of <see cref="SignaturePlaces"/>, or the name of a header or parameter;
    /// <see langword="null"/> where nothing is.
    /// </summary>
    public string? Place { get; }

    /// <summary>What is wrong, as a sentence without any value of the request; <see langword="null"/> where nothing is.</summary>
    public string? Problem { get; }

    /// <summary>Gives the status and the problem.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Problem is null ? $"{Status}" : $"{Status}: {Problem}";

    internal static SignatureVerdict Valid(Credential credential) => new(SignatureStatus.Valid, credential.SecretId, null, null);

    internal static SignatureVerdict Refuse(SignatureStatus status, string place, string problem) => new(status, null, place, problem);

    internal static SignatureVerdict Malformed(string place, string problem) => new(SignatureStatus.Malformed, null, place, problem);

    /// <summary>Refuses a header or parameter that is there and does not have its form.</summary>
    internal static SignatureVerdict MalformedValue(string name, string problem) => Malformed(SignaturePlaces.ValueOf(name), problem);

    internal static SignatureVerdict Missing(string place) => new(SignatureStatus.Malformed, null, place, $"{place} is missing.");
}
