using System.Text.Json;

namespace ScfGen.Json;

/// <summary>Well-formed JSON whose value is of a kind that cannot be read; <see cref="Offset"/> is where it starts.</summary>
internal sealed class UnexpectedJsonKindException(string message, long offset) : JsonException(message)
{
    public long Offset { get; } = offset;
}
