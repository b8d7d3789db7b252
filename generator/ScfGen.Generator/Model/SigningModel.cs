namespace ScfGen.Generator.Model;

/// <summary>How the service takes requests, and how large they may be in bytes; null for no documented limit.</summary>
internal sealed record SigningModel(bool Tc3Post, bool Tc3Get, bool V1, long? V1PostBytes, long? GetBytes)
{
    /// <summary>Whether requests are sent as flat parameters, too.</summary>
    public bool HasParameters => Tc3Get || V1;
}
