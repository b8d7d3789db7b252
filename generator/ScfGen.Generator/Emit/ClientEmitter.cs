using System.Collections.Generic;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Emit;

/// <summary>Emits the client and its interface; each action adds its method in its own file.</summary>
internal static class ClientEmitter
{
    public static void Emit(CodeWriter writer, ClientPart part)
    {
        ServiceInfo info = part.Info;
        string summary = part.Summary ?? $"The service {info.Name}";
        Docs.Write(writer, $"Calls {info.Name}, version {info.ApiVersion}. {summary}", "Depend on this interface where a test puts something else in the client's place");
        EmitAttributes(writer, part);
        using (writer.Block($"{info.Visibility} partial interface {info.ClientInterface}"))
        {
        }

        writer.Line();
        Docs.Write(
            writer,
            $"Calls {info.Name}, version {info.ApiVersion}. {summary}",
            "Make one client and keep it: it is safe for concurrent use and holds the connections");
        EmitAttributes(writer, part);
        using (writer.Block($"{info.Visibility} sealed partial class {info.ClientType} : global::ScfGen.ApiClient, {info.ClientInterface}"))
        {
            writer.Line("private static readonly global::ScfGen.ApiService s_service = new global::ScfGen.ApiService(");
            writer.Line($"    {Literals.String(info.Name)}, {Literals.String(info.ApiVersion)}, new global::System.Uri({Literals.String("https://" + info.Endpoint)}))");
            EmitSigning(writer, info.Signing);
            writer.Line();
            Docs.Write(writer, "Creates a client");
            writer.Line("/// <param name=\"options\">The options.</param>");
            writer.Line("/// <exception cref=\"global::System.ArgumentException\">An option is out of range or contradicts another.</exception>");
            writer.Line($"public {info.ClientType}(global::ScfGen.ApiClientOptions options)");
            writer.Line("    : base(s_service, options)");
            using (writer.Block())
            {
            }

            writer.Line();
            Docs.Write(writer, "Creates a client for one region, with the credential of the default chain");
            writer.Line("/// <param name=\"region\">The region, such as ap-guangzhou.</param>");
            writer.Line($"public {info.ClientType}(string region)");
            writer.Line("    : this(new global::ScfGen.ApiClientOptions { Region = region })");
            using (writer.Block())
            {
            }
        }
    }

    private static void EmitSigning(CodeWriter writer, SigningModel signing)
    {
        const string Schemes = "global::ScfGen.ApiSchemes.";
        var schemes = new List<string>();
        if (signing.Tc3Post)
        {
            schemes.Add(Schemes + "Tc3Post");
        }

        if (signing.Tc3Get)
        {
            schemes.Add(Schemes + "Tc3Get");
        }

        if (signing.V1)
        {
            schemes.Add(Schemes + "V1");
        }

        writer.Line("{");
        writer.Line($"    Schemes = {string.Join(" | ", schemes)},");
        if (signing.GetBytes is { } get)
        {
            writer.Line($"    MaxGetBytes = {ConstraintAttributes.Count(get)},");
        }

        if (signing.V1PostBytes is { } post)
        {
            writer.Line($"    MaxV1PostBytes = {ConstraintAttributes.Count(post)},");
        }

        writer.Line("};");
    }

    private static void EmitAttributes(CodeWriter writer, ClientPart part)
    {
        writer.Line(FileFrame.GeneratedCode);
        string arguments = $"{Literals.String(part.Info.Name)}, ErrorCodes = typeof(global::{part.Info.Namespace}.{part.Info.ErrorCodesType})";
        if (part.Regions.Count > 0)
        {
            arguments += ", Regions = " + Literals.Strings(part.Regions);
        }

        if (part.CommonErrors.Count > 0)
        {
            arguments += ", CommonErrors = " + Literals.Strings(part.CommonErrors);
        }

        writer.Line($"[global::ScfGen.ApiService({arguments})]");
    }
}
