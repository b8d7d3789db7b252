using ScfGen.Generator.Model;

namespace ScfGen.Generator.Emit;

/// <summary>The C# types of members, and the calls that read and write them.</summary>
internal static class MemberTypes
{
    private const string Json = "global::ScfGen.Json.";

    /// <summary>The type of one value.</summary>
    public static string Element(ServiceInfo info, TypeReference type) => type.Kind switch
    {
        TypeKind.String => "string",
        TypeKind.Integer => "long",
        TypeKind.Float => "double",
        TypeKind.Boolean => "bool",
        TypeKind.Timestamp => "global::ScfGen.ApiTimestamp",
        TypeKind.Binary => "global::System.ReadOnlyMemory<byte>",
        _ => $"global::{info.Namespace}.{type.Name}",
    };

    /// <summary>The type of the property.</summary>
    public static string Property(ServiceInfo info, MemberModel member)
    {
        string element = Element(info, member.Type);
        string type = member.Type.IsArray ? $"global::System.Collections.Generic.IReadOnlyList<{element}>" : element;
        return member.IsRequired ? type : type + "?";
    }

    /// <summary>Whether the property is of a reference type.</summary>
    public static bool IsReference(TypeReference type) => type.IsArray || type.Kind is TypeKind.String or TypeKind.Class;

    /// <summary>The expression that reads a value, or null for a JSON null.</summary>
    public static string Read(ServiceInfo info, TypeReference type)
    {
        string generic = type.Kind is TypeKind.Enum or TypeKind.Class ? $"<{Element(info, type)}>" : "";
        return type.IsArray
            ? $"{Json}JsonReadList.{ListReader(type.Kind)}{generic}(ref reader)"
            : $"{Json}JsonRead.{Reader(type.Kind)}{generic}(ref reader)";
    }

    /// <summary>The value of a required member that is missing where it is read.</summary>
    public static string? Missing(TypeReference type) => type switch
    {
        { IsArray: true } => "[]",
        { Kind: TypeKind.String } => "\"\"",
        { Kind: TypeKind.Class } => "null!",
        _ => null,
    };

    /// <summary>The field that holds a member's name, encoded once.</summary>
    public static string EncodedName(MemberModel member) => "s_nameOf" + member.Name.TrimStart('@');

    /// <summary>The statement that writes a value under its name.</summary>
    public static string Write(MemberModel member, string value)
    {
        string name = EncodedName(member);
        if (member.Type.IsArray)
        {
            string method = member.Type.Kind switch
            {
                TypeKind.Enum => "WriteEnumList",
                TypeKind.Class => "WriteModelList",
                TypeKind.Boolean when member.IsUpperText => "WriteUpperList",
                _ => "WriteList",
            };
            return $"{Json}JsonWrite.{method}(writer, {name}, {value});";
        }

        return member.Type.Kind switch
        {
            TypeKind.String => $"writer.WriteString({name}, {value});",
            TypeKind.Integer => $"writer.WriteNumber({name}, {value});",
            TypeKind.Float => $"{Json}JsonWrite.WriteDouble(writer, {name}, {value});",
            TypeKind.Boolean when member.IsUpperText => $"writer.WriteString({name}, {value} ? \"TRUE\"u8 : \"FALSE\"u8);",
            TypeKind.Boolean => $"writer.WriteBoolean({name}, {value});",
            TypeKind.Timestamp or TypeKind.Enum => $"writer.WriteString({name}, {value}.Value);",
            TypeKind.Binary => $"writer.WriteBase64String({name}, {value}.Span);",
            _ => $"{Json}JsonWrite.WriteModel(writer, {name}, {value});",
        };
    }

    private static string Reader(TypeKind kind) => kind switch
    {
        TypeKind.String => "ReadString",
        TypeKind.Integer => "ReadInt64",
        TypeKind.Float => "ReadDouble",
        TypeKind.Boolean => "ReadBoolean",
        TypeKind.Timestamp => "ReadTimestamp",
        TypeKind.Binary => "ReadBinary",
        TypeKind.Enum => "ReadEnum",
        _ => "ReadModel",
    };

    private static string ListReader(TypeKind kind) => kind switch
    {
        TypeKind.Binary => "ReadBinaries",
        _ => Reader(kind) + "s",
    };
}
