namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>InvokeFunctionRequest</c> of the generated client.</summary>
internal sealed class InvokeFunctionRequest
{
    public string? FunctionName { get; set; }

    public string? Qualifier { get; set; }

    public string? Event { get; set; }

    public string? LogType { get; set; }

    public string? Namespace { get; set; }

    public string? RoutingKey { get; set; }
}
