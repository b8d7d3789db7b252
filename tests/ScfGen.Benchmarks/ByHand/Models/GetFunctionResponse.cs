namespace ScfGen.Benchmarks.ByHand.Models;

/// <summary>As <c>GetFunctionResponse</c> of the generated client.</summary>
internal sealed class GetFunctionResponse : ResponseBase
{
    public string? ModTime { get; set; }

    public string? CodeInfo { get; set; }

    public string? Description { get; set; }

    public List<Trigger>? Triggers { get; set; }

    public string? Handler { get; set; }

    public long? CodeSize { get; set; }

    public long? Timeout { get; set; }

    public string? FunctionVersion { get; set; }

    public long? MemorySize { get; set; }

    public string? Runtime { get; set; }

    public string? FunctionName { get; set; }

    public VpcConfig? VpcConfig { get; set; }

    public string? UseGpu { get; set; }

    public FunctionEnvironment? Environment { get; set; }

    public string? CodeResult { get; set; }

    public string? CodeError { get; set; }

    public long? ErrNo { get; set; }

    public string? Namespace { get; set; }

    public string? Role { get; set; }

    public string? InstallDependency { get; set; }

    public string? Status { get; set; }

    public string? StatusDesc { get; set; }

    public string? ClsLogsetId { get; set; }

    public string? ClsTopicId { get; set; }

    public string? FunctionId { get; set; }

    public List<Tag>? Tags { get; set; }

    public EipOutConfig? EipConfig { get; set; }

    public AccessInfo? AccessInfo { get; set; }

    public string? Type { get; set; }

    public string? L5Enable { get; set; }

    public List<LayerVersionInfo>? Layers { get; set; }

    public DeadLetterConfig? DeadLetterConfig { get; set; }

    public string? AddTime { get; set; }

    public PublicNetConfigOut? PublicNetConfig { get; set; }

    public string? OnsEnable { get; set; }

    public CfsConfig? CfsConfig { get; set; }

    public string? AvailableStatus { get; set; }

    public string? Qualifier { get; set; }

    public long? InitTimeout { get; set; }

    public List<StatusReason>? StatusReasons { get; set; }

    public string? AsyncRunEnable { get; set; }

    public string? TraceEnable { get; set; }

    public string? ProtocolType { get; set; }

    public ProtocolParams? ProtocolParams { get; set; }
}
