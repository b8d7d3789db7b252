namespace ScfGen.Generator;

/// <summary>Facts about this assembly that constants need.</summary>
internal static class ThisAssembly
{
    /// <summary>The version that emitted code names; a test holds it against the assembly's.</summary>
    public const string Version = "0.1.0";
}
