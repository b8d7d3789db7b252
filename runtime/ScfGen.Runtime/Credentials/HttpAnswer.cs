using System.Net;

namespace ScfGen;

/// <summary>What a source of credentials answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body, of limited size.</param>
internal readonly record struct HttpAnswer(HttpStatusCode Status, byte[] Body);
