namespace ScfGen.Generator.Model;

/// <summary>A documented error code.</summary>
/// <param name="Code">The code as the service sends it.</param>
/// <param name="Name">The C# constant's name.</param>
/// <param name="IsRetryable">Whether the same request may succeed later.</param>
internal sealed record ErrorCodeModel(string Code, string Name, string? Summary, bool IsRetryable);
