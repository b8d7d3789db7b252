namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>FunctionEnvironment</c> of the generated client.</summary>
internal sealed class FunctionEnvironment
{
    public List<Variable>? Variables { get; set; }
}
