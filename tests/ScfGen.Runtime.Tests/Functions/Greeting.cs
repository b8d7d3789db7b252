namespace ScfGen.Runtime.Tests;

/// <summary>What functions are sent and answer in JSON.</summary>
internal sealed record Greeting(string Name, int Times);
