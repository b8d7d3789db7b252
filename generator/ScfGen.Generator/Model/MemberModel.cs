namespace ScfGen.Generator.Model;

/// <summary>A member of a request, a response or a data type.</summary>
/// <param name="WireName">The name in JSON.</param>
/// <param name="Name">The C# property's name.</param>
/// <param name="Default">The documented default, as a text for people.</param>
/// <param name="IsNullable">Whether the document says that the service may return null.</param>
/// <param name="IsUpperText">Whether a truth value is spelled as the text TRUE or FALSE.</param>
internal sealed record MemberModel(
    string WireName,
    string Name,
    TypeReference Type,
    bool IsRequired,
    bool IsNullable,
    string? Default,
    bool IsUpperText,
    bool IsSensitive,
    string? Deprecated,
    string? Summary,
    ConstraintSet Constraints);
