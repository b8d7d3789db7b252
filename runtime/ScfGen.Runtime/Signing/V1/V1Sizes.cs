namespace ScfGen.Signing;

/// <summary>The sizes of the document page "Making API Requests", in bytes.</summary>
internal static class V1Sizes
{
    public const int MaxGetBytes = 32 * 1024;
    public const int MaxPostBytes = 1024 * 1024;
}
