using System.Collections.Generic;
using System.Linq;
using ScfGen.Generator.Diagnostics;

namespace ScfGen.Generator.Emit;

/// <summary>Writes documentation comments and what belongs with them.</summary>
internal static class Docs
{
    /// <summary>Writes a summary, and remarks of one paragraph per text. Texts are plain; markup in them is escaped.</summary>
    public static void Write(CodeWriter writer, string summary, params IEnumerable<string> remarks)
    {
        writer.Line($"/// <summary>{Literals.Xml(Sentence(summary))}</summary>");
        string[] paragraphs = [.. remarks];
        if (paragraphs.Length == 0)
        {
            return;
        }

        writer.Line("/// <remarks>");
        foreach (string paragraph in paragraphs)
        {
            writer.Line($"/// <para>{Literals.Xml(Sentence(paragraph))}</para>");
        }

        writer.Line("/// </remarks>");
    }

    /// <summary>Writes the attribute on what the service deprecates.</summary>
    public static void WriteObsolete(CodeWriter writer, string? deprecated)
    {
        if (deprecated is not null)
        {
            writer.Line(
                $"[global::System.Obsolete({Literals.String(deprecated)}, DiagnosticId = \"{RuleIds.Deprecated}\", UrlFormat = \"{Rules.HelpLink("{0}")}\")]");
        }
    }

    private static string Sentence(string text) =>
        text.Length == 0 || text[text.Length - 1] is '.' or '!' or '?' or ':' ? text : text + ".";
}
