using System.Collections.Generic;
using System.Linq;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Emit;

/// <summary>Emits a class of members: a request, a response or a data type.</summary>
internal static class ClassEmitter
{
    private const string Reader = "global::System.Text.Json.Utf8JsonReader";
    private const string Writer = "global::System.Text.Json.Utf8JsonWriter";

    /// <param name="documentedAs">What a member is called in the document: "parameter" or "member", with where.</param>
    public static void Emit(CodeWriter writer, ServiceInfo info, ClassModel model, bool isResponse, string documentedAs)
    {
        string contract = $"global::ScfGen.Json.IJsonModel<{model.Name}>" + (isResponse ? "" : ", global::ScfGen.IValidatable")
            + (!isResponse && info.Signing.HasParameters ? ", " + ParameterEmitter.Contract : "");
        string bases = isResponse ? $"global::ScfGen.ApiResponse, {contract}" : contract;
        writer.Line(FileFrame.GeneratedCode);
        ConstraintAttributes.Write(writer, model.Rules);
        using (writer.Block($"{info.Visibility} sealed partial class {model.Name} : {bases}"))
        {
            EmitConstructors(writer, info, model, isResponse);
            foreach (MemberModel member in model.Members)
            {
                writer.Line();
                EmitProperty(writer, info, member, documentedAs);
            }

            writer.Line();
            EmitReadFrom(writer, model);
            writer.Line();
            EmitWriteTo(writer, model, isResponse);
            if (!isResponse)
            {
                writer.Line();
                ValidationEmitter.Emit(writer, info, model);
                if (info.Signing.HasParameters)
                {
                    writer.Line();
                    ParameterEmitter.Emit(writer, info, model);
                }
            }
        }
    }

    private static void EmitConstructors(CodeWriter writer, ServiceInfo info, ClassModel model, bool isResponse)
    {
        bool hasRequired = model.Members.Any(static member => member.IsRequired);
        Docs.Write(writer, hasRequired ? "Creates an object; set its required members" : "Creates an object whose members are not set");
        using (writer.Block($"public {model.Name}()"))
        {
        }

        writer.Line();
        if (hasRequired)
        {
            writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        }

        using (writer.Block($"private {model.Name}(ref {Reader} reader)"))
        {
            foreach (MemberModel member in model.Members)
            {
                if (member.IsRequired && MemberTypes.Missing(member.Type) is { } missing)
                {
                    writer.Line($"this.{member.Name} = {missing};");
                }
            }

            writer.Line("global::ScfGen.Json.JsonRead.ObjectStart(ref reader);");
            using (writer.Block("while (global::ScfGen.Json.JsonRead.NextMember(ref reader, out global::System.ReadOnlySpan<byte> name))"))
            {
                EmitDispatch(writer, info, model);
                writer.Line(isResponse ? "this.ReadCommonMember(name, ref reader);" : "reader.Skip();");
            }
        }
    }

    // A switch on the length leaves one or two names to compare, and comparing with a constant is a few instructions.
    private static void EmitDispatch(CodeWriter writer, ServiceInfo info, ClassModel model)
    {
        if (model.Members.Count == 0)
        {
            return;
        }

        using (writer.Block("switch (name.Length)"))
        {
            foreach (IGrouping<int, MemberModel> length in model.Members.GroupBy(static member => Literals.Utf8Length(member.WireName)).OrderBy(static group => group.Key))
            {
                writer.Line($"case {length.Key}:");
                using (writer.Block())
                {
                    foreach (MemberModel member in length)
                    {
                        using (writer.Block($"if (global::System.MemoryExtensions.SequenceEqual(name, {Literals.Utf8(member.WireName)}))"))
                        {
                            writer.Line($"this.{member.Name} = {ReadExpression(info, member)};");
                            writer.Line("continue;");
                        }

                        writer.Line();
                    }

                    writer.Line("break;");
                }
            }
        }

        writer.Line();
    }

    private static string ReadExpression(ServiceInfo info, MemberModel member)
    {
        string read = MemberTypes.Read(info, member.Type);
        if (!member.IsRequired)
        {
            return read;
        }

        return MemberTypes.Missing(member.Type) switch
        {
            null => $"{read}.GetValueOrDefault()",
            "null!" => read + "!",
            var missing => $"{read} ?? {missing}",
        };
    }

    private static void EmitProperty(CodeWriter writer, ServiceInfo info, MemberModel member, string documentedAs)
    {
        Docs.Write(writer, member.Summary ?? member.WireName, Remarks(member, documentedAs));
        Docs.WriteObsolete(writer, member.Deprecated);
        ConstraintAttributes.Write(writer, member);
        string modifier = member.IsRequired ? "required " : "";
        writer.Line($"public {modifier}{MemberTypes.Property(info, member)} {member.Name} {{ get; set; }}");
    }

    private static IEnumerable<string> Remarks(MemberModel member, string documentedAs)
    {
        if (member.Default is { } value)
        {
            yield return "Default: " + value;
        }

        foreach (string sentence in ConstraintText.Sentences(member.Constraints))
        {
            yield return sentence;
        }

        if (member.IsNullable)
        {
            yield return "The service may return null";
        }

        if (member.IsSensitive)
        {
            yield return "Sensitive: keep it out of logs";
        }

        yield return $"Documented as {documentedAs} {member.WireName}";
    }

    private static void EmitReadFrom(CodeWriter writer, ClassModel model)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public static {model.Name} ReadFrom(ref {Reader} reader) => new {model.Name}(ref reader);");
    }

    private static void EmitWriteTo(CodeWriter writer, ClassModel model, bool isResponse)
    {
        foreach (MemberModel member in model.Members)
        {
            writer.Line($"private static readonly global::System.Text.Json.JsonEncodedText {MemberTypes.EncodedName(member)} = global::ScfGen.Json.JsonWrite.EncodeName({Literals.Utf8(member.WireName)});");
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        using (writer.Block($"public void WriteTo({Writer} writer)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(writer);");
            writer.Line("writer.WriteStartObject();");
            int i = 0;
            foreach (MemberModel member in model.Members)
            {
                EmitWrite(writer, member, "value" + i++);
            }

            if (isResponse)
            {
                writer.Line("writer.WriteString(\"RequestId\"u8, this.RequestId);");
            }

            writer.Line("writer.WriteEndObject();");
        }
    }

    private static void EmitWrite(CodeWriter writer, MemberModel member, string local)
    {
        if (member.IsRequired && !MemberTypes.IsReference(member.Type))
        {
            writer.Line(MemberTypes.Write(member, "this." + member.Name));
            return;
        }

        using (writer.Block($"if (this.{member.Name} is {{ }} {local})"))
        {
            writer.Line(MemberTypes.Write(member, local));
        }

        writer.Line();
    }
}
