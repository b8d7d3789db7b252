using Microsoft.CodeAnalysis.Text;

namespace ScfGen.Generator.Json;

/// <summary>A place where a text is not JSON, and why.</summary>
internal readonly record struct JsonError(TextSpan Span, string Message);
