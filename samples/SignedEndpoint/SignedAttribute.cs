namespace SignedEndpoint;

/// <summary>Marks an endpoint that takes signed requests only.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedAttribute : Attribute;
