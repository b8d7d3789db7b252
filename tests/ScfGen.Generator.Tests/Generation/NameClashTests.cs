namespace ScfGen.Generator.Tests;

/// <summary>Names that could clash with what generated code itself declares or refers to; whatever the spec says, it compiles.</summary>
public sealed class NameClashTests
{
    private static readonly Dictionary<string, string> s_specs = new()
    {
        ["enum Value"] = Enum("Value"),
        ["enum IsKnown"] = Enum("IsKnown"),
        ["enum KnownValues"] = Enum("KnownValues"),
        ["enum FromString"] = Enum("FromString"),
        ["enum Create"] = Enum("Create"),
        ["enum TryGetKnown"] = Enum("TryGetKnown"),
        ["enum Equals"] = Enum("Equals"),
        ["enum ToString"] = Enum("ToString"),
        ["type WriteTo"] = Type("WriteTo"),
        ["type ReadFrom"] = Type("ReadFrom"),
        ["type Validate"] = Type("Validate"),
        ["type WriteParameters"] = Type("WriteParameters"),
        ["members of classes"] = """
            {
              "format": 1,
              "service": { "name": "toy", "apiVersion": "2024-01-01", "endpoint": "toy.example.com", "signing": ["tc3-get", "v1"] },
              "types": {
                "Toy": {
                  "members": {
                    "WriteParameters": { "type": "string" },
                    "WriteTo": { "type": "string" },
                    "Validate": { "type": "WriteParameters[]" },
                    "writer": { "type": "Toy" }
                  }
                },
                "WriteParameters": { "members": { "writer": { "type": "string" } } }
              }
            }
            """,
        ["type Toy"] = Type("Toy"),
        ["type Rows"] = Type("Rows"),
        ["type System"] = Type("System"),
        ["type ScfGen"] = Type("ScfGen"),
        ["type String"] = Type("String"),
        ["type Object"] = Type("Object"),
        ["type Task"] = Type("Task"),
        ["type IReadOnlyList"] = Type("IReadOnlyList"),
        ["type ReadOnlySpan"] = Type("ReadOnlySpan"),
        ["type Utf8JsonReader"] = Type("Utf8JsonReader"),
        ["type ApiResponse"] = Type("ApiResponse"),
        ["type Attribute"] = Type("Attribute"),
        ["error of the class's name"] = """ "errors": { "ToyErrorCodes": {}, "IsRetryable": { "retryable": true } } """,
        ["one error of a type's name"] = """ "types": { "Gone": { "members": {} } }, "errors": { "Gone": { "retryable": true } } """,
        ["region of an object's member"] = Regions("to-string", "get-type", "equals", "toy-regions", "a-b", "ab", "1"),
        ["required and deprecated member"] = """
            "types": { "Toy": { "members": { "Name": { "type": "string", "required": true, "deprecated": "Use Label." } } } }
            """,
        ["deprecated type"] = """
            "types": {
              "Toy": { "deprecated": "Use Doll.", "members": { "Name": { "type": "string", "required": true, "deprecated": "Use Label." } } },
              "Box": { "members": { "Toy": { "type": "Toy", "required": true }, "Toys": { "type": "Toy[]" } } }
            }
            """,
        ["deprecated value"] = """ "enums": { "Color": { "values": { "RED": { "deprecated": "" }, "Blue": {} } } } """,
        ["own name class of a type"] = OwnTypeName("class"),
        ["own name record of a type"] = OwnTypeName("record"),
        ["own name toy of a type"] = OwnTypeName("toy"),
        ["own name _Toy of a type"] = OwnTypeName("_Toy"),
        ["own name class of a value"] = OwnValueName("class"),
        ["own name _value of a value"] = OwnValueName("_value"),
        ["own name value of a value"] = OwnValueName("value"),
        ["own name utf8 of a value"] = OwnValueName("utf8"),
        ["own name op_Equality of a value"] = OwnValueName("op_Equality"),
        ["own name with a formatting character"] = """
            "types": { "Toy": { "members": {} }, "Doll": { "name": "T\u200Boy", "members": {} } }
            """,
        ["huge numbers"] = """
            "types": {
              "Toy": {
                "members": {
                  "A": { "type": "integer", "range": { "min": -9223372036854775808, "max": 9223372036854775807, "also": [1e400, 1e-400] } },
                  "B": { "type": "float", "range": { "min": -79228162514264337593543950335, "step": 0.0000000001 } },
                  "C": { "type": "string", "length": { "min": 9223372036854775807 }, "bytes": { "max": 9223372036854775807 } },
                  "D": { "type": "string[]", "items": { "max": 9223372036854775807 } }
                }
              }
            }
            """,
        ["broken numbers"] = """
            "types": { "Toy": { "members": { "A": { "type": "integer", "range": { "min": 1., "max": 2.e3, "step": .5, "also": [0x1F, 1e+, 01, 1.] } } } } }
            """,
        ["types that differ in case alone"] = """
            "types": { "Toy": { "members": {} }, "TOY": { "members": {} }, "toy": { "members": {} }, "Box": { "members": { "A": { "type": "toy" } } } }
            """,
        ["service of two words"] = """
            { "format": 1, "service": { "name": "my-toy", "apiVersion": "2024-01-01", "endpoint": "toy.example.com:8443" } }
            """,
        ["client in small letters"] = """
            { "format": 1, "service": { "name": "toy", "clientName": "toy", "apiVersion": "2024-01-01", "endpoint": "toy.example.com" } }
            """,
        ["nothing but a service"] = $$"""{ "format": 1, "service": {{ToySpec.Service}} }""",
        ["every section empty"] = """
            "enums": { "Color": { "values": {} } }, "types": { "Toy": { "members": {} } }, "actions": {}, "errors": {}, "commonErrors": [], "waiters": {}
            """,
    };

    private static readonly Lazy<CompiledRows> s_compiled = new(static () => new CompiledRows(s_specs.ToDictionary(
        static row => row.Key, static row => row.Value.TrimStart().StartsWith('{') ? row.Value : ToySpec.Of(row.Value))));

    public static TheoryData<string> Rows => new(s_specs.Keys);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Spec_Compiles(string row)
    {
        Expect.None(s_compiled.Value.ProblemsOf(row));
        Expect.None(s_compiled.Value.CommonProblems);
    }

    /// <summary>On its own, since a generator that fails takes every other row with it.</summary>
    [Fact]
    public void NamesThatDifferInTheirEscapeAlone_Compile() => SpecProject.Of(ToySpec.Of("""
        "types": { "A": { "name": "class", "members": {} }, "B": { "name": "Class", "members": {} } }
        """)).Compile().WithoutProblems();

    [Theory]
    [InlineData("My.App")]
    [InlineData("my-app.2nd")]
    [InlineData("class.event")]
    [InlineData("...")]
    [InlineData("")]
    public void RootNamespaceOfAnyKind_Compiles(string name) => (SpecProject.Of(ToySpec.Text) with { RootNamespace = name }).Compile().WithoutProblems();

    private static string Enum(string name) => $$"""
        "enums": { "{{name}}": { "values": { "RED": {} } } }, "types": { "Box": { "members": { "Color": { "type": "{{name}}[]" } } } }
        """;

    private static string Type(string name) => $$"""
        "types": { "{{name}}": { "members": { "Name": { "type": "string", "required": true }, "More": { "type": "{{name}}[]" } } } },
        "enums": { "Color": { "values": { "RED": {} } } },
        "actions": { "Make": { "input": { "Made": { "type": "{{name}}" } }, "output": { "Made": { "type": "{{name}}" }, "At": { "type": "timestamp" } } } }
        """;

    private static string Regions(params string[] regions) => $$"""
        {
          "format": 1,
          "service": {
            "name": "toy", "apiVersion": "2024-01-01", "endpoint": "toy.example.com", "regions": [{{string.Join(", ", regions.Select(JsonText.Quote))}}]
          }
        }
        """;

    private static string OwnTypeName(string name) => $$"""
        "types": { "Toy": { "name": "{{name}}", "members": { "Toy": { "type": "Toy" }, "class": { "type": "string" } } } }
        """;

    private static string OwnValueName(string name) => $$"""
        "enums": { "Color": { "values": { "RED": { "name": "{{name}}" }, "Blue": {} } } }
        """;
}
