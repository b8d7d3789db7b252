using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ScfGen.Generator.Emit;

/// <summary>Puts texts of a spec into source code.</summary>
internal static class Literals
{
    /// <summary>A C# string literal with its quotation marks.</summary>
    public static string String(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A UTF-8 literal.</summary>
    public static string Utf8(string value) => String(value) + "u8";

    /// <summary>An array of strings.</summary>
    public static string Strings(System.Collections.Generic.IEnumerable<string> values) => $"new string[] {{ {string.Join(", ", values.Select(String))} }}";

    public static int Utf8Length(string value) => Encoding.UTF8.GetByteCount(value);

    /// <summary>A text for a comment: one line.</summary>
    public static string Plain(string value) => new([.. value.Select(static c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)]);

    /// <summary>A text for a documentation comment: one line, without markup.</summary>
    public static string Xml(string value)
    {
        var result = new StringBuilder(value.Length);
        foreach (char c in Plain(value))
        {
            _ = c switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '\uFFFE' or '\uFFFF' => result.Append('\uFFFD'),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }
}
