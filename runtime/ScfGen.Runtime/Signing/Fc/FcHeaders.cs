namespace ScfGen.Signing;

/// <summary>The names of the headers that an FC signature makes or covers.</summary>
internal static class FcHeaders
{
    public const string ContentMd5 = SignaturePlaces.FcContentMd5;
    public const string ContentType = SignaturePlaces.ContentType;
    public const string Date = SignaturePlaces.FcDate;
    public const string SecurityToken = SignaturePlaces.FcToken;

    public static bool IsPrefixed(string name) => name.StartsWith("x-fc-", StringComparison.OrdinalIgnoreCase);

    public static bool IsNamed(string? name, string known) => known.Equals(name, StringComparison.OrdinalIgnoreCase);
}
