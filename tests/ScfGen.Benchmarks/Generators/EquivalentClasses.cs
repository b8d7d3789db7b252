using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Model;
using ScfGen.Generator.Spec;

namespace ScfGen.Benchmarks.Generators;

/// <summary>
/// Writes, for every class that ScfGen generates from a spec, the plain class that a user would write for System.Text.Json, and the context that
/// serializes them all.
/// </summary>
internal static class EquivalentClasses
{
    private const string Json = "global::System.Text.Json.Serialization.";

    /// <summary>Gives the text of each file by the name of its class.</summary>
    public static Dictionary<string, string> From(string spec)
    {
        var settings = new SpecSettings(null, "Equivalent", null, default);
        ServiceModel model = SpecReader.Read(SourceText.From(spec), "scf-2018-04-16.json", settings, CancellationToken.None).Model
            ?? throw new InvalidOperationException("The spec cannot be read.");

        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var context = new StringBuilder();
        context.Append("namespace Equivalent;\n\n");
        context.Append(
            CultureInfo.InvariantCulture,
            $"[{Json}JsonSourceGenerationOptions(DefaultIgnoreCondition = {Json}JsonIgnoreCondition.WhenWritingNull)]\n");
        foreach (TypeModel type in model.Types)
        {
            files.Add(type.Class.Name, WriteClass(type.Class, isResponse: false));
        }

        foreach (ActionModel action in model.Actions)
        {
            files.Add(action.Request.Name, WriteClass(action.Request, isResponse: false));
            files.Add(action.Response.Name, WriteClass(action.Response, isResponse: true));
            context.Append(CultureInfo.InvariantCulture, $"[{Json}JsonSerializable(typeof({action.Request.Name}))]\n");
            context.Append(CultureInfo.InvariantCulture, $"[{Json}JsonSerializable(typeof({action.Response.Name}))]\n");
        }

        context.Append(CultureInfo.InvariantCulture, $"internal sealed partial class EquivalentContext : {Json}JsonSerializerContext\n{{\n}}\n");
        files.Add("EquivalentContext", context.ToString());
        return files;
    }

    private static string WriteClass(ClassModel model, bool isResponse)
    {
        var text = new StringBuilder();
        text.Append("#nullable enable\nnamespace Equivalent;\n\n");
        text.Append("public sealed class ").Append(model.Name).Append("\n{\n");
        foreach (MemberModel member in model.Members)
        {
            text.Append("    public ").Append(PropertyType(member.Type)).Append("? ").Append(member.Name).Append(" { get; set; }\n");
        }

        // ScfGen has it in the base class of responses.
        text.Append(isResponse ? "    public string? RequestId { get; set; }\n" : "");
        return text.Append("}\n").ToString();
    }

    private static string PropertyType(TypeReference type)
    {
        string element = type.Kind switch
        {
            TypeKind.Integer => "long",
            TypeKind.Float => "double",
            TypeKind.Boolean => "bool",
            TypeKind.Binary => "byte[]",
            TypeKind.Class => type.Name,
            _ => "string",
        };
        return type.IsArray ? $"global::System.Collections.Generic.List<{element}>" : element;
    }
}
