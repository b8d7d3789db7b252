using System.Text.Json;

namespace ScfGen.Generator.Tests;

/// <summary>Texts of a spec are data: none of them ends a comment, a literal or a line of the generated code.</summary>
public sealed class HostileTextTests
{
    private static readonly Dictionary<string, string> s_texts = new()
    {
        ["end of a comment"] = "*/ int x; /* ]]> -->",
        ["markup"] = "<b>bold</b> & <see cref=\"Nothing\"/> </summary> <!-- -->",
        ["entity"] = "&lt;&#x0;&unknown;",
        ["quotation marks"] = "\" \"\" \"\"\" \"\"\"\" ' ''",
        ["end of a literal"] = "\"); throw null; //",
        ["backslashes"] = "\\ \\\\ \\\" \\u0022 \\",
        ["braces"] = "{ } {{ }} {0} $\"{x}\"",
        ["line ends"] = "a\nb\rc\r\nd\u0085e\u2028f\u2029g\vh\fi",
        ["control characters"] = "\0\u0001\u001B\u007F\u009F",
        ["directives"] = "\n#error stop\n#pragma warning restore\n#nullable disable\n",
        ["beyond the basic plane"] = "😀 𝒳 \U000E0001 \U0010FFFF",
        ["no characters"] = "\uFFFE\uFFFF\uFFFD\uFEFF",
        ["right to left"] = "\u202E abc \u2066 def",
        ["nothing"] = "",
        ["white space"] = " \t ",
        ["long"] = new('x', 5000),
    };

    private static readonly Lazy<CompiledRows> s_compiled = new(static () => new CompiledRows(s_texts
        .Select(static row => (Name: row.Key, Text: JsonSerializer.Serialize(row.Value)))
        .Append((Name: "half a pair, escaped", Text: "\"a\\uD800b\\uDC00\""))
        .Append((Name: "half a pair", Text: "\"a\uD800b\""))
        .ToDictionary(static row => row.Name, static row => Everywhere(row.Text))));

    public static TheoryData<string> Rows => new([.. s_texts.Keys, "half a pair, escaped", "half a pair"]);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Text_Compiles(string row)
    {
        Expect.None(s_compiled.Value.ProblemsOf(row));
        Expect.None(s_compiled.Value.CommonProblems);
        Assert.NotNull(s_compiled.Value.Compilation.GetTypeByMetadataName(s_compiled.Value.NamespaceOf(row) + ".GetToyRequest"));
    }

    // A spec with the text at every place where the format takes one.
    private static string Everywhere(string text) => """
        {
          "format": 1,
          "service": {
            "name": TEXT, "clientName": "Toy", "apiVersion": TEXT, "endpoint": "toy.example.com", "regions": ["ap-one", TEXT], "summary": TEXT,
            "signing": ["tc3-post", "tc3-get", "v1"]
          },
          "enums": { "Color": { "summary": TEXT, "source": TEXT, "values": { "RED": { "summary": TEXT, "deprecated": TEXT }, TEXT: { "name": "Text" } } } },
          "types": {
            "Toy": {
              "summary": TEXT,
              "source": TEXT,
              "deprecated": TEXT,
              "members": {
                "Name": {
                  "type": "string", "summary": TEXT, "default": TEXT, "deprecated": TEXT,
                  "length": { "min": 1, "says": TEXT }, "pattern": { "regex": "^a$", "says": TEXT }
                },
                "Size": { "type": "integer", "range": { "min": 1, "says": TEXT } },
                "Toys": { "type": "Toy[]", "totalBytes": { "max": 1, "says": TEXT } },
                TEXT: { "type": "Color", "default": TEXT }
              },
              "rules": [
                { "exclusive": ["Name", "Size"], "says": TEXT },
                { "sum": ["Size", "Size"], "max": 1, "says": TEXT },
                { "equals": { "Name": TEXT }, "whenSet": "Size", "says": TEXT },
                { "limits": { "Name": { "pattern": { "regex": "^a$", "says": TEXT } } }, "when": { "Name": TEXT }, "says": TEXT }
              ]
            }
          },
          "actions": {
            "GetToy": {
              "group": TEXT, "page": TEXT, "summary": TEXT, "deprecated": TEXT,
              "input": { "Toy": { "type": "Toy", "summary": TEXT } },
              "output": { "Toy": { "type": "Toy", "summary": TEXT }, "RequestId": { "type": "string", "summary": TEXT } },
              "errors": ["Bad", TEXT],
              "rules": [{ "requires": ["Toy"], "says": TEXT }]
            },
            TEXT: { "input": {}, "output": {} }
          },
          "errors": { "Bad": { "summary": TEXT, "retryable": true }, TEXT: { "summary": TEXT, "retryable": true } }
        }
        """.Replace("TEXT", text, StringComparison.Ordinal);
}
