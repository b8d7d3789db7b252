namespace ScfGen;

/// <summary>What a client's service offers; generated clients and their interfaces carry it.</summary>
/// <param name="name">The service's name.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class ApiServiceAttribute(string name) : Attribute
{
    /// <summary>The service's name.</summary>
    public string Name { get; } = name;

    /// <summary>The regions that the service is offered in; empty where the spec names none.</summary>
    public string[] Regions { get; set; } = [];

    /// <summary>The error codes that any action may answer with.</summary>
    public string[] CommonErrors { get; set; } = [];

    /// <summary>The class that holds the documented error codes.</summary>
    public Type? ErrorCodes { get; set; }
}
