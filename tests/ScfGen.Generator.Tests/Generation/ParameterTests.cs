using System.Globalization;

namespace ScfGen.Generator.Tests;

/// <summary>Generated requests write themselves as the parameters that their JSON amounts to.</summary>
public sealed class ParameterTests
{
    private static readonly string[] s_kinds = ["string", "integer", "float", "boolean", "timestamp", "binary", "Color", "Box"];

    private static readonly Lazy<CompiledProject> s_project = new(static () => Compile("\"signing\": [\"tc3-get\", \"v1\"],"));

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{ "string": "a\"\\\u0001\n€😀 +&=%" }""")]
    [InlineData("""{ "string": "" }""")]
    [InlineData("""{ "integer": -9223372036854775808 }""")]
    [InlineData("""{ "integer": 9223372036854775807, "integers": [0, -1234567] }""")]
    [InlineData("""{ "float": -0.1 }""")]
    [InlineData("""{ "float": 1234567.891, "floats": [0.5, 1e21, 1e-7, -2, 1.7976931348623157E+308, 5E-324] }""")]
    [InlineData("""{ "boolean": false, "booleans": [true, false] }""")]
    [InlineData("""{ "upper": "TRUE", "uppers": ["FALSE", "TRUE"] }""")]
    [InlineData("""{ "timestamp": "6/9/2021 4:07:18 PM", "timestamps": ["", "2020-01-01"] }""")]
    [InlineData("""{ "binary": "AP+/", "binarys": ["", "AA=="] }""")]
    [InlineData("""{ "Color": "RED", "Colors": ["größer", "a color that nobody has listed"] }""")]
    [InlineData("""{ "Box": { "Size": 0, "Inner": { "Size": 1, "Labels": ["x", ""], "Inner": {} } } }""")]
    [InlineData("""{ "Boxs": [{ "Size": 1 }, {}, { "Inner": { "Labels": ["y"] } }] }""")]
    [InlineData("""{ "strings": ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"] }""")]
    [InlineData("""{ "strings": [], "Boxs": [], "Box": {}, "Colors": null, "integer": null }""")]
    public void Request_IsFlattenedAsItsJson(string json)
    {
        Type request = s_project.Value.Type("Demo.Toy.PutRequest");
        string expected = FlatJson.QueryOf(RoundTrip.Of(request, json));
        foreach (string culture in (string[])["", "de-DE", "th-TH", "ar-SA"])
        {
            Assert.Equal(expected, UnderCulture(culture, () => Flattening.QueryOf(request, json)));
        }
    }

    [Fact]
    public void RequiredMembers_AreFlattenedToo()
    {
        Type request = s_project.Value.Type("Demo.Toy.MustRequest");
        const string Json = """{ "string": "a", "float": 0.5, "upper": "TRUE", "uppers": ["FALSE"], "Color": "Blue", "binary": "AA==", "timestamp": "t", "Boxs": [{ "Size": 2 }], "Box": {} }""";

        string query = Flattening.QueryOf(request, Json);

        Assert.Equal(FlatJson.QueryOf(RoundTrip.Of(request, Json)), query);
        Assert.StartsWith("Boxs.0.Size=2&Color=Blue&binary=AA%3D%3D&boolean=false&float=0.5&integer=0&string=a&", query, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_AreFlattenedOnTheirOwn() =>
        Assert.Equal("Inner.Size=2&Labels.0=x&Size=1", Flattening.QueryOf(s_project.Value.Type("Demo.Toy.Box"), """{ "Size": 1, "Labels": ["x"], "Inner": { "Size": 2 } }"""));

    [Theory]
    [InlineData("", false)]
    [InlineData("\"signing\": [\"tc3-post\"],", false)]
    [InlineData("\"signing\": [\"tc3-get\"],", true)]
    [InlineData("\"signing\": [\"v1\", \"tc3-post\"],", true)]
    public void Parameters_AreEmittedWhereTheServiceTakesThem(string signing, bool areTaken)
    {
        CompiledProject project = Compile(signing);

        Assert.Equal(areTaken, typeof(IParameterModel).IsAssignableFrom(project.Type("Demo.Toy.PutRequest")));
        Assert.Equal(areTaken, typeof(IParameterModel).IsAssignableFrom(project.Type("Demo.Toy.Box")));
        Assert.False(typeof(IParameterModel).IsAssignableFrom(project.Type("Demo.Toy.PutResponse")));
        Assert.Equal(
            areTaken,
            project.Result.GeneratedSources.Any(static source => source.SourceText.ToString().Contains("WriteParameters", StringComparison.Ordinal)));
    }

    private static CompiledProject Compile(string signing) => SpecProject.Of($$"""
        {
          "format": 1,
          "service": { {{signing}} "name": "toy", "clientName": "Toy", "apiVersion": "2024-01-01", "endpoint": "toy.example.com" },
          "enums": { "Color": { "values": { "RED": {}, "Blue": {}, "größer": {} } } },
          "types": {
            "Box": { "members": { "Size": { "type": "integer" }, "Labels": { "type": "string[]" }, "Inner": { "type": "Box" } } }
          },
          "actions": {
            "Put": { "input": { {{Members("")}} }, "output": { {{Members("")}} } },
            "Must": { "input": { {{Members(", \"required\": true")}} }, "output": {} }
          }
        }
        """).Compile().WithoutProblems();

    // A member of each kind, an array of each kind, and truth values in capital letters.
    private static string Members(string more) => string.Join(", ", s_kinds.Select(kind => $$"""
        "{{kind}}": { "type": "{{kind}}"{{more}} }, "{{kind}}s": { "type": "{{kind}}[]"{{more}} }
        """).Append($$"""
        "upper": { "type": "boolean", "wire": "TRUE/FALSE"{{more}} }, "uppers": { "type": "boolean[]", "wire": "TRUE/FALSE"{{more}} }
        """));

    private static string UnderCulture(string name, Func<string> call)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            return call();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
