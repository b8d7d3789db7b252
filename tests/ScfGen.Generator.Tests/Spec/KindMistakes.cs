namespace ScfGen.Generator.Tests;

/// <summary>Values of the wrong kind: SCF0004.</summary>
internal static class KindMistakes
{
    public static SpecMistake[] All { get; } =
    [
        new("a file that is no object", "SCF0004", "'a spec file' must be an object, and this is an array", """
            [|[|]1, 2]
            """),
        new("a format that is a text", "SCF0004", "'format' must be a number, and this is a string", $$"""
            { "format": [|"1"|], "service": {{ToySpec.Service}} }
            """),
        new("a section that is an array", "SCF0004", "'types' must be an object, and this is an array", """
            "types": [|[]|]
            """),
        new("a type that is a number", "SCF0004", "'Toy' must be an object, and this is a number", """
            "types": { "Toy": [|3|] }
            """),
        new("a member that is a text", "SCF0004", "'Name' must be an object, and this is a string", """
            "types": { "Toy": { "members": { "Name": [|"string"|] } } }
            """),
        new("a truth value that is a text", "SCF0004", "'required' must be true or false, and this is a string", """
            "types": { "Toy": { "members": { "Name": { "type": "string", "required": [|"yes"|] } } } }
            """),
        new("a truth value that is a number", "SCF0004", "'nullable' must be true or false, and this is a number", """
            "types": { "Toy": { "members": { "Name": { "type": "string", "nullable": [|1|] } } } }
            """),
        new("a closed set that is a text", "SCF0004", "'closed' must be true or false, and this is a string", """
            "enums": { "Color": { "closed": [|"yes"|], "values": { "RED": {} } } }
            """),
        new("a text that is null", "SCF0004", "'summary' must be a string, and this is null", """
            "types": { "Toy": { "members": { "Name": { "type": "string", "summary": [|null|] } } } }
            """),
        new("a text that is true", "SCF0004", "'deprecated' must be a string, and this is true", """
            "actions": { "GetToy": { "input": {}, "output": {}, "deprecated": [|true|] } }
            """),
        new("a count that is a text", "SCF0004", "'rateLimit' must be a whole number, and this is a string", """
            "actions": { "GetToy": { "input": {}, "output": {}, "rateLimit": [|"20"|] } }
            """),
        new("a list that is a text", "SCF0004", "'success' must be an array, and this is a string", """
            "actions": { "GetToy": { "input": {}, "output": { "State": { "type": "string" } } } },
            "waiters": { "Ready": { "action": "GetToy", "path": "State", "success": [|"made"|] } }
            """),
        new("a list of texts with null in it", "SCF0004", "'errors' must be an array of strings, and this is null", """
            "errors": { "Bad": {} }, "actions": { "GetToy": { "input": {}, "output": {}, "errors": ["Bad", [|null|]] } }
            """),
        new("a list of numbers with a text in it", "SCF0004", "'also' must be an array of numbers, and this is a string", """
            "types": { "Toy": { "members": { "Size": { "type": "integer", "range": { "min": 2, "also": [[|"1"|]] } } } } }
            """),
        new("a rule that is a text", "SCF0004", "'rules' must be an array of objects, and this is a string", """
            "types": { "Toy": { "members": {}, "rules": [[|"none"|]] } }
            """),
        new("a condition that is null", "SCF0004", "'the value' must be a string, a number, true or false, and this is null", """
            "types": {
              "Toy": {
                "members": { "A": { "type": "string" }, "B": { "type": "string" } },
                "rules": [{ "requires": ["A"], "when": { "B": [|null|] }, "says": "B needs A." }]
              }
            }
            """),
        new("a constraint that is a number", "SCF0004", "'length' must be an object, and this is a number", """
            "types": { "Toy": { "members": { "Name": { "type": "string", "length": [|10|] } } } }
            """),
        new("a default of another kind", "SCF0004", "'default' must be a value of the member's type integer, and this is a string", """
            "types": { "Toy": { "members": { "Size": { "type": "integer", "default": [|"1"|] } } } }
            """),
        new("a default of an array", "SCF0004", "'default' must be a value of the member's type string[], and this is a string", """
            "types": { "Toy": { "members": { "Tags": { "type": "string[]", "default": [|"a"|] } } } }
            """),
    ];
}
