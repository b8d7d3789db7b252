namespace LocalScf.Spec;

/// <summary>How a value is spelled in JSON, as far as the spec's types tell it.</summary>
internal enum ValueKind
{
    Text,
    Timestamp,
    Integer,
    Float,
    Flag,
    Structure,
}
