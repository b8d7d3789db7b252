namespace ScfGen.Generator.Tests;

/// <summary>Values of every kind go through generated models unchanged.</summary>
public sealed class ValueTests
{
    private static readonly string[] s_kinds = ["string", "integer", "float", "boolean", "timestamp", "binary", "Color", "Box"];

    private static readonly Lazy<CompiledProject> s_project = new(static () => SpecProject.Of(ToySpec.Of($$"""
        "enums": { "Color": { "values": { "RED": {}, "Blue": {}, "größer": {} } } },
        "types": { "Box": { "members": { "Size": { "type": "integer", "required": true }, "Inner": { "type": "Box" } } } },
        "actions": {
          "Put": { "input": { {{Members("")}} }, "output": { {{Members("")}}, "RequestId": { "type": "string" } } },
          "Must": { "input": { {{Members(", \"required\": true")}} }, "output": {} }
        }
        """)).Compile().WithoutProblems());

    [Theory]
    [InlineData("""{ "string": "a\"\\\u0000\n€😀" }""")]
    [InlineData("""{ "string": "" }""")]
    [InlineData("""{ "integer": -9223372036854775808 }""")]
    [InlineData("""{ "integer": 9223372036854775807 }""")]
    [InlineData("""{ "float": -0.1 }""")]
    [InlineData("""{ "float": 1.7976931348623157E+308 }""")]
    [InlineData("""{ "boolean": false }""")]
    [InlineData("""{ "upper": "TRUE" }""")]
    [InlineData("""{ "uppers": ["FALSE", "TRUE"] }""")]
    [InlineData("""{ "timestamp": "6/9/2021 4:07:18 PM" }""")]
    [InlineData("""{ "binary": "AP+/" }""")]
    [InlineData("""{ "binary": "" }""")]
    [InlineData("""{ "Color": "RED" }""")]
    [InlineData("""{ "Color": "größer" }""")]
    [InlineData("""{ "Color": "a color that nobody has listed" }""")]
    [InlineData("""{ "Box": { "Size": 0, "Inner": { "Size": 1, "Inner": { "Size": 2 } } } }""")]
    [InlineData("""{ "strings": [] }""")]
    [InlineData("""{ "strings": ["a", "", "b"], "integers": [1, -1], "floats": [0.5], "booleans": [true, false] }""")]
    [InlineData("""{ "timestamps": ["a", "2020-01-01"], "binarys": ["", "AA=="], "Colors": ["RED", "x"], "Boxs": [{ "Size": 1 }, { "Size": 2 }] }""")]
    [InlineData("""{}""")]
    public void Value_GoesThroughUnchanged(string json)
    {
        Expect.None(JsonTrees.Differences(json, Write("PutRequest", json)));
        string answer = "{ \"RequestId\": \"id\"" + (json == "{}" ? " }" : "," + json[1..]);
        Expect.None(JsonTrees.Differences(answer, Write("PutResponse", answer)));
    }

    [Fact]
    public void MembersWithoutAValue_AreLeftOut() => Assert.Equal("{}", Write("PutRequest", """{ "string": null, "integer": null, "Box": null, "strings": null }"""));

    [Fact]
    public void UnknownMembers_AreSkipped() =>
        Assert.Equal("""{"string":"a"}""", Write("PutRequest", """{ "x": { "y": [1, {}] }, "string": "a", "Stringer": 1, "strinG": "b" }"""));

    [Fact]
    public void RequiredMembersThatAreMissing_AreReadAsEmpty() => Assert.Equal(
        """{"string":"","integer":0,"float":0,"boolean":false,"timestamp":"","binary":"","Color":"","strings":[],"integers":[],"floats":[],"booleans":[],"timestamps":[],"binarys":[],"Colors":[],"Boxs":[],"upper":"FALSE","uppers":[]}""",
        Write("MustRequest", "{}"));

    [Fact]
    public void EscapedNames_AreFound() => Assert.Equal("""{"string":"a"}""", Write("PutRequest", """{ "\u0073tring": "a" }"""));

    private static string Write(string type, string json) => RoundTrip.Of(s_project.Value.Type("Demo.Toy." + type), json);

    // A member of each kind, an array of each kind, and truth values in capital letters.
    private static string Members(string more) => string.Join(", ", s_kinds.Select(kind => $$"""
        "{{kind}}": { "type": "{{kind}}"{{more}} }
        """)
        .Concat(s_kinds.Select(kind => $$"""
        "{{kind}}s": { "type": "{{kind}}[]"{{more}} }
        """))
        .Append($$"""
        "upper": { "type": "boolean", "wire": "TRUE/FALSE"{{more}} }
        """)
        .Append($$"""
        "uppers": { "type": "boolean[]", "wire": "TRUE/FALSE"{{more}} }
        """));
}
