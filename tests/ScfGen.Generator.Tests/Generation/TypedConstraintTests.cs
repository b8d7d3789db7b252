namespace ScfGen.Generator.Tests;

/// <summary>Every constraint holds on members of every type that a spec may state it for, single and in arrays.</summary>
public sealed class TypedConstraintTests
{
    private const string TextConstraints =
        """ "length": { "max": 2 }, "bytes": { "max": 3 }, "pattern": { "regex": "^[a-zä]*$", "says": "It has small letters." }, "format": "base64" """;

    private static readonly Lazy<CompiledProject> s_project = new(static () => SpecProject.Of(ToySpec.Of($$"""
        "enums": { "Kind": { "values": { "ab": {}, "cd": {} } }, "Mode": { "closed": true, "values": { "on": {}, "off": {} } } },
        "actions": {
          "Put": {
            "input": {
              "Text": { "type": "string", {{TextConstraints}} },
              "Texts": { "type": "string[]", {{TextConstraints}} },
              "Kind": { "type": "Kind", {{TextConstraints}} },
              "Kinds": { "type": "Kind[]", {{TextConstraints}} },
              "Time": { "type": "timestamp", {{TextConstraints}} },
              "Times": { "type": "timestamp[]", {{TextConstraints}} },
              "Data": { "type": "binary", "bytes": { "min": 1, "max": 2 } },
              "Parts": { "type": "binary[]", "bytes": { "max": 1 }, "items": { "max": 2 } },
              "Count": { "type": "integer", "range": { "min": 1 } },
              "Counts": { "type": "integer[]", "range": { "min": 1 } },
              "Share": { "type": "float", "range": { "max": 1 } },
              "Shares": { "type": "float[]", "range": { "max": 1 } },
              "Mode": { "type": "Mode" },
              "Modes": { "type": "Mode[]" },
              "Secret": { "type": "Mode", "sensitive": true }
            },
            "output": {}
          },
          "PutRequired": {
            "input": {
              "Kind": { "type": "Kind", "required": true, "length": { "max": 2 } },
              "Kinds": { "type": "Kind[]", "required": true, "length": { "max": 2 } },
              "Time": { "type": "timestamp", "required": true, "format": "date-time" },
              "Data": { "type": "binary", "required": true, "bytes": { "max": 1 } },
              "Mode": { "type": "Mode", "required": true }
            },
            "output": {}
          }
        }
        """)).Compile().WithoutProblems());

    [Theory]
    [InlineData("Text")]
    [InlineData("Kind")]
    [InlineData("Time")]
    public void TextOfAnyType_IsHeldAgainstItsConstraints(string member)
    {
        Assert.Empty(Judge("Put", $$"""{ "{{member}}": "" }"""));
        AssertTextRules(member, Judge("Put", $$"""{ "{{member}}": "Ä-ä" }"""));
        Assert.Empty(Judge("Put", $$"""{ "{{member}}s": ["", ""] }"""));
        AssertTextRules(member + "s[1]", Judge("Put", $$"""{ "{{member}}s": ["", "Ä-ä"] }"""));
    }

    [Theory]
    [InlineData("\"Data\": \"AQ==\"")]
    [InlineData("\"Data\": \"AQI=\"")]
    [InlineData("\"Data\": \"\"", "Data must have from 1 to 2 bytes and has 0")]
    [InlineData("\"Data\": \"AQID\"", "Data must have from 1 to 2 bytes and has 3")]
    [InlineData("\"Parts\": [\"AQ==\", \"AQI=\"]", "Parts[1] must have at most 1 byte and has 2")]
    [InlineData("\"Parts\": [\"\", \"\", \"\"]", "Parts must have at most 2 items and has 3")]
    [InlineData("\"Count\": 0", "Count must be 1 or more (it is 0)")]
    [InlineData("\"Counts\": [1, 0]", "Counts[1] must be 1 or more (it is 0)")]
    [InlineData("\"Share\": 1.5", "Share must be 1 or less (it is 1.5)")]
    [InlineData("\"Shares\": [1, 1.5]", "Shares[1] must be 1 or less (it is 1.5)")]
    [InlineData("\"Mode\": \"on\"")]
    [InlineData("\"Modes\": [\"off\", \"on\"]")]
    [InlineData("\"Mode\": \"On\"", "Mode must be one of on, off (it is 'On')")]
    [InlineData("\"Modes\": [\"on\", \"\"]", "Modes[1] must be one of on, off (it is '')")]
    [InlineData("\"Secret\": \"none\"", "Secret must be one of on, off")]
    public void OtherValues_AreHeldAgainstTheirs(string member, params string[] violations) =>
        Assert.Equal(violations, Judge("Put", $$"""{ {{member}} }"""));

    [Fact]
    public void RequiredMembers_AreHeldAgainstTheirs()
    {
        Assert.Empty(Judge("PutRequired", """{ "Kind": "ab", "Kinds": [], "Time": "2018-06-11 18:46:45", "Data": "AQ==", "Mode": "on" }"""));
        Assert.Equal(
            ["Kind", "Kinds[0]", "Time", "Data", "Mode"],
            Judge("PutRequired", """{ "Kind": "abc", "Kinds": ["abc"], "Time": "now", "Data": "AQI=", "Mode": "maybe" }""")
                .Select(static violation => violation.Split(' ')[0]));
    }

    [Fact]
    public void ClosedSet_SaysSoToTheAnalyzers()
    {
        Assert.True(Set("Mode").IsClosed);
        Assert.Equal(["on", "off"], Set("Mode").Values);
        Assert.False(Set("Kind").IsClosed);
    }

    private static void AssertTextRules(string path, string[] violations)
    {
        Assert.Equal(4, violations.Length);
        Assert.Equal($"{path} must have at most 2 characters and has 3 (it is 'Ä-ä')", violations[0]);
        Assert.Equal($"{path} must have at most 3 bytes in UTF-8 and has 5 (it is 'Ä-ä')", violations[1]);
        Assert.StartsWith($"{path} It has small letters", violations[2], StringComparison.Ordinal);
        Assert.StartsWith($"{path} must be Base64", violations[3], StringComparison.Ordinal);
    }

    private static KnownValuesAttribute Set(string name) =>
        (KnownValuesAttribute)Assert.Single(s_project.Value.Type("Demo.Toy." + name).GetCustomAttributes(typeof(KnownValuesAttribute), inherit: false));

    private static string[] Judge(string action, string json) =>
        [.. ModelJudge.Judge(s_project.Value.Type($"Demo.Toy.{action}Request"), json).Select(static violation => violation.ToString())];
}
