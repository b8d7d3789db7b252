using System.Linq;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Emit;

/// <summary>Emits a data type.</summary>
internal static class TypeEmitter
{
    public static void Emit(CodeWriter writer, ServiceInfo info, TypeModel type)
    {
        string source = type.Source ?? $"page Data Types, {type.WireName}";
        Docs.Write(writer, type.Summary ?? type.WireName, [.. type.Class.Rules.Select(static rule => rule.Says).Distinct(), $"Documented: {source}"]);
        Docs.WriteObsolete(writer, type.Deprecated);
        ClassEmitter.Emit(writer, info, type.Class, isResponse: false, $"member of {type.WireName}:");
    }
}
