namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>InvokeFunctionResponse</c> of the generated client.</summary>
internal sealed class InvokeFunctionResponse : ResponseBase
{
    public Result? Result { get; set; }
}
