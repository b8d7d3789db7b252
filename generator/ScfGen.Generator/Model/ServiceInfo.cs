namespace ScfGen.Generator.Model;

/// <summary>What every emitted file depends on.</summary>
/// <param name="Namespace">The namespace of everything emitted, valid as it stands.</param>
/// <param name="IsPublic">Whether the emitted types are public.</param>
/// <param name="Name">The service's name in the signing scope.</param>
/// <param name="ClientName">What <c>Client</c> and <c>ErrorCodes</c> are put behind.</param>
/// <param name="ApiVersion">The API version.</param>
/// <param name="Endpoint">The host of the documented endpoint.</param>
/// <param name="Signing">How the service takes requests.</param>
internal sealed record ServiceInfo(
    string Namespace, bool IsPublic, string Name, string ClientName, string ApiVersion, string Endpoint, SigningModel Signing)
{
    public string Visibility => IsPublic ? "public" : "internal";

    /// <summary>What tells this client from any other one in the project.</summary>
    public string FullClientName => $"{Namespace}.{ClientName}";

    public string ClientType => ClientName + "Client";

    public string ClientInterface => "I" + ClientName + "Client";

    public string ErrorCodesType => ClientName + "ErrorCodes";

    public string RegionsType => ClientName + "Regions";
}
