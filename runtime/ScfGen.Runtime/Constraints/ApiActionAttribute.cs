namespace ScfGen;

/// <summary>What a client's method calls; generated methods carry it.</summary>
/// <param name="name">The action's name.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ApiActionAttribute(string name) : Attribute
{
    /// <summary>The action's name.</summary>
    public string Name { get; } = name;

    /// <summary>The regions that the action is restricted to; empty where it is not.</summary>
    public string[] Regions { get; set; } = [];

    /// <summary>The error codes that the action's page names, without the common ones.</summary>
    public string[] Errors { get; set; } = [];
}
