namespace ScfGen.Generator.Model;

/// <summary>What a member's type is.</summary>
internal enum TypeKind
{
    String,
    Integer,
    Float,
    Boolean,
    Timestamp,
    Binary,
    Enum,
    Class,
}
