namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>CreateFunctionRequest</c> of the generated client.</summary>
internal sealed class CreateFunctionRequest
{
    public string? FunctionName { get; set; }

    public Code? Code { get; set; }

    public string? Handler { get; set; }

    public string? Description { get; set; }

    public long? MemorySize { get; set; }

    public long? Timeout { get; set; }

    public FunctionEnvironment? Environment { get; set; }

    public string? Runtime { get; set; }

    public VpcConfig? VpcConfig { get; set; }

    public string? Namespace { get; set; }

    public string? Role { get; set; }

    public string? InstallDependency { get; set; }

    public string? ClsLogsetId { get; set; }

    public string? ClsTopicId { get; set; }

    public string? Type { get; set; }

    public string? CodeSource { get; set; }

    public List<LayerVersionSimple>? Layers { get; set; }

    public DeadLetterConfig? DeadLetterConfig { get; set; }

    public PublicNetConfigIn? PublicNetConfig { get; set; }

    public CfsConfig? CfsConfig { get; set; }

    public long? InitTimeout { get; set; }

    public List<Tag>? Tags { get; set; }

    public string? AsyncRunEnable { get; set; }

    public string? TraceEnable { get; set; }

    public string? ProtocolType { get; set; }

    public ProtocolParams? ProtocolParams { get; set; }
}
