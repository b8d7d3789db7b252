using System.Text;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Tests;

/// <summary>Spoils programs: takes words away, doubles them and puts others in their place. The same seed gives the same programs.</summary>
internal sealed class CodeMutator(int seed)
{
    private static readonly string[] s_words =
    [
        "", "(", ")", "{", "}", "[", "]", ";", ",", ".", "=", "=>", "?", "??=", ":", "..", "new", "with", "null", "default", "switch", "is", "not", "await", "ref", "out", "checked",
        "typeof", "static", "0", "-1", "1e400", "99999999999999999999", "\"", "\"x\"", "$\"{", "'", "@", "#if", "/*", "unknown", "var", "dynamic", "Nothing<", "FunctionRuntime", "NumberRange",
    ];

    private readonly Random _random = new(seed);

    public string Mutate(string source)
    {
        SyntaxToken[] tokens = [.. UserProject.Parse(source).GetRoot().DescendantTokens().Where(static token => token.Span.Length > 0)];
        var spoilt = new StringBuilder(source);

        // From the end, so that what is before keeps its place.
        foreach (int i in Enumerable.Range(0, _random.Next(1, 6)).Select(_ => _random.Next(tokens.Length)).Distinct().OrderDescending())
        {
            string text = _random.Next(4) switch
            {
                0 => tokens[i].Text + " " + tokens[i].Text,
                1 => " " + s_words[_random.Next(s_words.Length)] + " ",
                2 => " " + tokens[_random.Next(tokens.Length)].Text + " ",
                _ => "",
            };
            spoilt.Remove(tokens[i].SpanStart, tokens[i].Span.Length).Insert(tokens[i].SpanStart, text);
        }

        return spoilt.ToString();
    }
}
