namespace ScfGen.Generator.Tests;

/// <summary>Values that are not allowed: SCF0009, SCF0014.</summary>
internal static class ValueMistakes
{
    public static SpecMistake[] All { get; } =
    [
        new("a later format", "SCF0009", "reads spec files of format 1, and this one is of format 2", $$"""
            { "format": [|2|], "service": {{ToySpec.Service}} }
            """),
        new("an endpoint with a scheme", "SCF0014", "'endpoint' cannot be 'https://toy.example.com': it must be a host name", """
            { "format": 1, "service": { "name": "toy", "apiVersion": "2024-01-01", "endpoint": [|"https://toy.example.com"|] } }
            """),
        new("an endpoint with a path", "SCF0014", "'endpoint' cannot be 'toy.example.com/v1': it must be a host name", """
            { "format": 1, "service": { "name": "toy", "apiVersion": "2024-01-01", "endpoint": [|"toy.example.com/v1"|] } }
            """),
        new("a limit with a fraction", "SCF0014", "'getBytes' cannot be 1.5: it must be a whole number from 0", """
            {
              "format": 1,
              "service": { "name": "toy", "apiVersion": "2024-01-01", "endpoint": "toy.example.com", "limits": { "getBytes": [|1.5|] } }
            }
            """),
        new("an empty type", "SCF0014", "'type' cannot be empty: give it a value", """
            "types": { "Toy": { "members": { "Name": { "type": [|""|] } } } }
            """),
        new("a region that is neither needed nor ignored", "SCF0014", "'region' cannot be 'sometimes': it is required or ignored", """
            "actions": { "GetToy": { "input": {}, "output": {}, "region": [|"sometimes"|] } }
            """),
        new("another spelling of truth values", "SCF0014", "'wire' cannot be 'yes/no': it can only be 'TRUE/FALSE'", """
            "types": { "Toy": { "members": { "On": { "type": "boolean", "wire": [|"yes/no"|] } } } }
            """),
        new("a spelling of truth values on a text", "SCF0014", "'wire' cannot be 'TRUE/FALSE'", """
            "types": { "Toy": { "members": { "On": { "type": "string", "wire": [|"TRUE/FALSE"|] } } } }
            """),
        new("a range upside down", "SCF0014", "'max' cannot be 1: it is below min, 5", """
            "types": { "Toy": { "members": { "Size": { "type": "integer", "range": { "min": 5, "max": [|1|] } } } } }
            """),
        new("a step of nothing", "SCF0014", "'step' cannot be 0: it must be above 0", """
            "types": { "Toy": { "members": { "Size": { "type": "integer", "range": { "min": 5, "step": [|0|] } } } } }
            """),
        new("a huge number", "SCF0014", "'max' cannot be 1e400: the number is too large", """
            "types": { "Toy": { "members": { "Size": { "type": "float", "range": { "max": [|1e400|] } } } } }
            """),
        new("a negative length", "SCF0014", "'max' cannot be -1: it must be a whole number from 0", """
            "types": { "Toy": { "members": { "Name": { "type": "string", "length": { "max": [|-1|] } } } } }
            """),
        new("a length upside down", "SCF0014", "'max' cannot be 1: it is below min, 2", """
            "types": { "Toy": { "members": { "Name": { "type": "string", "length": { "min": 2, "max": [|1|] } } } } }
            """),
        new("a range of a text", "SCF0014", "'range' cannot be a constraint of this member: it is for members whose type is a number", """
            "types": { "Toy": { "members": { "Name": { "type": "string", [|"range"|]: { "min": 1 } } } } }
            """),
        new("a length of a number", "SCF0014", "'length' cannot be a constraint of this member: it is for members whose type is a text", """
            "types": { "Toy": { "members": { "Size": { "type": "integer", [|"length"|]: { "min": 1 } } } } }
            """),
        new("items of one value", "SCF0014", "'items' cannot be a constraint of this member: it is for members whose type is an array", """
            "types": { "Toy": { "members": { "Name": { "type": "string", [|"items"|]: { "min": 1 } } } } }
            """),
        new("a size of all texts of an array of texts", "SCF0014", "'totalBytes' cannot be a constraint of this member: it is for members whose type is an array of a type with strings", """
            "types": { "Toy": { "members": { "Tags": { "type": "string[]", [|"totalBytes"|]: { "max": 1 } } } } }
            """),
        new("a size of all texts of a type without texts", "SCF0014", "'totalBytes' cannot be a constraint of this member: the type of its items has no member of type string", """
            "types": {
              "Toy": { "members": { "Boxes": { "type": "Box[]", [|"totalBytes"|]: { "max": 1 } } } },
              "Box": { "members": { "Size": { "type": "integer" } } }
            }
            """),
        new("a size of all texts in the answer of an action", "SCF0014", "'totalBytes' cannot be a constraint of this member: the type of its items has no member of type string", """
            "types": { "Box": { "members": { "Size": { "type": "integer" } } } },
            "actions": { "GetToy": { "input": {}, "output": { "Boxes": { "type": "Box[]", [|"totalBytes"|]: { "max": 1 } } } } }
            """),
        new("a format of a number", "SCF0014", "'format' cannot be a constraint of this member", """
            "types": { "Toy": { "members": { "Size": { "type": "integer", [|"format"|]: "json" } } } }
            """),
        new("a pattern that is none", "SCF0014", "'regex' cannot be '^(a$': it is no regular expression", """
            "types": { "Toy": { "members": { "Name": { "type": "string", "pattern": { "regex": [|"^(a$"|], "says": "An a." } } } } }
            """),
        new("a pattern without ends", "SCF0014", "'regex' cannot be 'a': it must be anchored", """
            "types": { "Toy": { "members": { "Name": { "type": "string", "pattern": { "regex": [|"a"|], "says": "An a." } } } } }
            """),
        new("a rule that rules nothing", "SCF0014", "'a rule' cannot be without a kind: it has exactly one of exclusive, requires, forbids, sum, within, ascending, equals and limits", """
            "types": { "Toy": { "members": {}, "rules": [[|{|] "says": "Nothing." }] } }
            """),
        new("a rule of two conditions", "SCF0014", "'when' cannot be of 2 members: name one member and its value", """
            "types": {
              "Toy": {
                "members": { "A": { "type": "string" }, "B": { "type": "string" } },
                "rules": [{ "requires": ["A"], "when": [|{ "A": "x", "B": "y" }|], "says": "A needs itself." }]
              }
            }
            """),
        new("a rule of two kinds", "SCF0014", "'a rule' cannot be of two kinds: it has exactly one of exclusive, requires, forbids, sum, within, ascending, equals and limits", """
            "types": {
              "Toy": {
                "members": { "A": { "type": "string" }, "B": { "type": "string" } },
                "rules": [[|{|] "exclusive": ["A", "B"], "requires": ["A"], "says": "One of the two." }]
              }
            }
            """),
    ];
}
