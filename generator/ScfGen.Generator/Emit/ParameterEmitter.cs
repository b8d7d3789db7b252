using ScfGen.Generator.Model;

namespace ScfGen.Generator.Emit;

/// <summary>Emits how a class writes itself as flat parameters, for GET and for signature v1.</summary>
internal static class ParameterEmitter
{
    public const string Contract = "global::ScfGen.IParameterModel";

    public static void Emit(CodeWriter writer, ServiceInfo info, ClassModel model)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Block("public void WriteParameters(global::ScfGen.ParameterWriter writer)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(writer);");
            foreach (MemberModel member in model.Members)
            {
                string element = MemberTypes.Element(info, member.Type);
                writer.Line($"writer.{Method(member, element)}({Literals.String(member.WireName)}, this.{member.Name});");
            }
        }
    }

    private static string Method(MemberModel member, string element)
    {
        string method = member.Type.Kind switch
        {
            TypeKind.Boolean when member.IsUpperText => "AddTrueFalse",
            TypeKind.Enum => "AddEnum",
            TypeKind.Class when member.Type.IsArray => "AddModel",
            _ => "Add",
        };
        string generic = member.Type.Kind == TypeKind.Enum || (member.Type.Kind == TypeKind.Class && member.Type.IsArray) ? $"<{element}>" : "";
        return method + (member.Type.IsArray ? "List" : "") + generic;
    }
}
