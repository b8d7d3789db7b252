using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace ScfGen.Generator.Tests;

/// <summary>Names of all kinds become C# names, and reach the wire as they are.</summary>
public sealed class NameTests
{
    private static readonly string[] s_names =
    [
        "class", "Class", "event", "await", "var", "record", "required", "this", "base", "value", "name", "Name", "NAME", "reader", "writer", "1st", "2", "a-b",
        "a_b", "a.b", "a b", "_a", "__b", "x_", "@at", "$ref", "é", "e\u0301", "ß", "名前", "имя", "ıı", "😀x", "\u200Bzero\u200Bwidth", "quote\"d", "back\\slash",
        "Bag", "WriteTo", "ReadFrom", "Validate", "ToString", "GetType", "Equals", "GetHashCode", "MemberwiseClone", "Finalize", "ReferenceEquals", "value0", "get_Name",
        "EqualContract", "Value", "Length", "Count", "global", "System", "ScfGen", "String", "Object", "Task", "Exception", "Type", "Attribute",
        new('x', 300), new('X', 300),
    ];

    private static readonly string[] s_answers =
        [.. s_names, "requestId", "REQUESTID", "Action", "action", "HttpStatus", "ReadCommonMember", "Error", "Response", "GetBagResponse"];

    private static readonly string[] s_values =
    [
        .. s_names, "IsKnown", "KnownValues", "Create", "TryGetKnown", "FromString", "Kind", "kind", "KIND", "2.7", "27", "a", "A", "-1", "1",
    ];

    private static readonly Lazy<CompiledProject> s_project = new(static () => SpecProject.Of(ToySpec.Of($$"""
        "types": { "Bag": { "members": {{Members(s_names)}} } },
        "enums": { "Kind": { "values": { {{string.Join(", ", s_values.Select(static name => JsonText.Quote(name) + ": {}"))}} } } },
        "actions": {
          "GetBag": { "input": {{Members(s_names)}}, "output": {{Members(s_answers)}} },
          "getBag": { "input": {}, "output": {} },
          "GETBAG": { "input": {}, "output": {} },
          "class": { "input": {}, "output": {} },
          "send": { "input": {}, "output": {} },
          "Dispose": { "input": {}, "output": {} }
        },
        "errors": { {{string.Join(", ", s_names.Select(static name => JsonText.Quote(name) + ": { \"retryable\": true }"))}} }
        """)).Compile());

    [Fact]
    public void Names_Compile() => s_project.Value.WithoutProblems();

    [Theory]
    [InlineData("Bag")]
    [InlineData("GetBagRequest")]
    public void Members_KeepTheirNamesOnTheWire(string type) => KeepsItsMembers(type, s_names);

    [Fact]
    public void MembersOfAnswers_KeepTheirNamesOnTheWire() => KeepsItsMembers("GetBagResponse", [.. s_answers, "RequestId"]);

    [Fact]
    public void Values_KeepTheirSpelling()
    {
        var values = (IEnumerable)s_project.Value.Type("Demo.Toy.Kind").GetProperty("KnownValues")!.GetValue(null)!;

        Assert.Equal(s_values, values.Cast<object>().Select(static value => value.ToString()!));
    }

    [Fact]
    public void Methods_AreDistinct() => Assert.Equal(
        "ClassAsync,DisposeAsync,GETBAGAsync,GetBag2Async,GetBagAsync,SendAsync",
        string.Join(',', s_project.Value.Type("Demo.Toy.IToyClient").GetMethods().Select(static method => method.Name).Distinct().Order(StringComparer.Ordinal)));

    [Fact]
    public void NamesOfFiles_DifferInMoreThanCase()
    {
        string[] names = [.. s_project.Value.Result.GeneratedSources.Select(static source => source.HintName)];

        Assert.Equal(names, names.Distinct(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void PropertiesAreInPascalCase()
    {
        PropertyInfo[] properties = s_project.Value.Type("Demo.Toy.Bag").GetProperties();

        Assert.Equal(s_names.Length, properties.Length);
        Assert.Equal("Class", properties[0].Name);
        Assert.Equal("ClassValue", properties[1].Name);
        Assert.Equal("Event", properties[2].Name);
        Assert.Contains(properties, static property => property.Name == "_1st");
        Assert.Contains(properties, static property => property.Name == "AB");
        Assert.Contains(properties, static property => property.Name == "BagValue");
        Assert.Contains(properties, static property => property.Name == "ToStringValue");
    }

    private static string Members(IEnumerable<string> names) =>
        "{ " + string.Join(", ", names.Select(static name => JsonText.Quote(name) + ": { \"type\": \"string\" }")) + " }";

    private static void KeepsItsMembers(string type, string[] names)
    {
        string json = JsonSerializer.Serialize(names.ToDictionary(static name => name, static name => "value of " + name));

        Expect.None(JsonTrees.Differences(json, RoundTrip.Of(s_project.Value.Type("Demo.Toy." + type), json)));
    }
}
