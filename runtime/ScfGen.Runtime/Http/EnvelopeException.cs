using System.Text.Json;

namespace ScfGen.Http;

/// <summary>Well-formed JSON that is not the envelope of an answer; the message says why.</summary>
internal sealed class EnvelopeException(string message, Exception? innerException = null) : JsonException(message, innerException);
