namespace ScfGen;

/// <summary>What a generated client knows of its service.</summary>
/// <param name="Name">The service's name in the credential scope, such as <c>scf</c>.</param>
/// <param name="Version">The API version, such as <c>2018-04-16</c>.</param>
/// <param name="Endpoint">The documented endpoint.</param>
public sealed record ApiService(string Name, string Version, Uri Endpoint);
