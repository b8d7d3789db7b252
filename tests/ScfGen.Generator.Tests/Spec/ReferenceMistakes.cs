namespace ScfGen.Generator.Tests;

/// <summary>Names that refer to nothing: SCF0006, SCF0015.</summary>
internal static class ReferenceMistakes
{
    private const string List = """
        "actions": {
          "ListToys": {
            "input": { "Offset": { "type": "integer" }, "Limit": { "type": "integer" } },
            "output": { "Toys": { "type": "string[]" }, "Total": { "type": "integer" } },
            "paging": { PAGING }
          }
        }
        """;

    private const string Boxes = """
        "types": { "Box": { "members": { "Size": { "type": "integer" } } } },
        "actions": {
          "PackToy": { "input": { "Box": { "type": "Box" }, "Tag": { "type": "string" } }, "output": {}, "rules": [RULE] }
        }
        """;

    private const string Wait = """
        "actions": { "GetToy": { "input": {}, "output": { "State": { "type": "string" } } } },
        "waiters": { "Ready": { WAITER, "success": ["made"] } }
        """;

    public static SpecMistake[] All { get; } =
    [
        new("a misspelled built-in type", "SCF0006", "There is no type or enum 'strng' in this spec; did you mean 'string'?", """
            "types": { "Toy": { "members": { "Name": { "type": [|"strng"|] } } } }
            """, "string"),
        new("an array of a misspelled type", "SCF0006", "There is no type or enum 'Toi' in this spec; did you mean 'Toy'?", """
            "types": { "Toy": { "members": { "Toys": { "type": [|"Toi[]"|] } } } }
            """, "Toy[]"),
        new("a type that is like none", "SCF0006", "There is no type or enum 'Elephant' in this spec", """
            "types": { "Toy": { "members": { "Pet": { "type": [|"Elephant"|] } } } }
            """),
        new("a misspelled error of an action", "SCF0015", "There is no error code 'NotFond' in \"errors\"; did you mean 'NotFound'?", """
            "errors": { "NotFound": {} }, "actions": { "GetToy": { "input": {}, "output": {}, "errors": [[|"NotFond"|]] } }
            """, "NotFound"),
        new("a misspelled common error", "SCF0015", "There is no error code 'NotFond' in \"errors\"; did you mean 'NotFound'?", """
            "errors": { "NotFound": {} }, "commonErrors": [[|"NotFond"|]]
            """, "NotFound"),
        new("a misspelled region", "SCF0015", "There is no region 'ap-on' in the service's \"regions\"; did you mean 'ap-one'?", """
            "actions": { "GetToy": { "input": {}, "output": {}, "regions": [[|"ap-on"|]] } }
            """, "ap-one"),
        new("a misspelled offset", "SCF0015", "There is no member 'Ofset' in \"input\"; did you mean 'Offset'?",
            Paging("""[|"Ofset"|]""", "\"Toys\""), "Offset"),
        new("misspelled items", "SCF0015", "There is no member 'Toy' in \"output\"; did you mean 'Toys'?",
            Paging("\"Offset\"", """[|"Toy"|]"""), "Toys"),
        new("a misspelled member of a rule", "SCF0015", "There is no member 'Tga' among the members here; did you mean 'Tag'?",
            Rule("""{ "requires": ["Box"], "whenSet": [|"Tga"|], "says": "A tag needs a box." }"""), "Tag"),
        new("a misspelled member of a condition", "SCF0015", "There is no member 'Tga' among the members here; did you mean 'Tag'?",
            Rule("""{ "requires": ["Box"], "when": { [|"Tga"|]: "x" }, "says": "A tag needs a box." }"""), "Tag"),
        new("a misspelled forbidden member", "SCF0015", "There is no member 'Tga' among the members here; did you mean 'Tag'?",
            Rule("""{ "forbids": { [|"Tga"|]: "x" }, "says": "No tag is x." }"""), "Tag"),
        new("a misspelled end of a path", "SCF0015", "There is no member 'Sise' in Box; did you mean 'Size'?",
            Rule("""{ "requires": [[|"Box.Sise"|]], "whenSet": "Tag", "says": "A tag needs a size." }"""), "Box.Size"),
        new("a path into a text", "SCF0015", "There is no member 'Length' in Tag",
            Rule("""{ "requires": ["Box"], "whenSet": [|"Tag.Length"|], "says": "A tag needs a box." }""")),
        new("a misspelled action of a waiter", "SCF0015", "There is no action 'GetToi' in \"actions\"; did you mean 'GetToy'?",
            Waiter("""  "action": [|"GetToi"|], "path": "State" """), "GetToy"),
        new("a misspelled path of a waiter", "SCF0015", "There is no member 'Stat' in the output of GetToy; did you mean 'State'?",
            Waiter("""  "action": "GetToy", "path": [|"Stat"|]"""), "State"),
        new("a misspelled format", "SCF0015", "There is no format 'bas64' among handler", """
            "types": { "Toy": { "members": { "Photo": { "type": "string", "format": [|"bas64"|] } } } }
            """, "base64"),
    ];

    private static string Paging(string offset, string items) => List.Replace(
        "PAGING", $"\"offset\": {offset}, \"limit\": \"Limit\", \"items\": {items}, \"total\": \"Total\"", StringComparison.Ordinal);

    private static string Rule(string rule) => Boxes.Replace("RULE", rule, StringComparison.Ordinal);

    private static string Waiter(string members) => Wait.Replace("WAITER", members, StringComparison.Ordinal);
}
