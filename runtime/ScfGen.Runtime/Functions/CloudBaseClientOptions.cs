namespace ScfGen;

/// <summary>Options of a <see cref="CloudBaseClient"/>.</summary>
public sealed record CloudBaseClientOptions : FunctionClientOptions;
