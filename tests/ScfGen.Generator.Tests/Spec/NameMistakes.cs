namespace ScfGen.Generator.Tests;

/// <summary>Names that C# cannot have, or cannot have twice: SCF0007, SCF0008.</summary>
internal static class NameMistakes
{
    public static SpecMistake[] All { get; } =
    [
        new("a client of two words", "SCF0007", "'my toys' cannot be the name of a client: it must be a C# identifier", """
            {
              "format": 1,
              "service": { "name": "toy", "clientName": [|"my toys"|], "apiVersion": "2024-01-01", "endpoint": "toy.example.com" }
            }
            """),
        new("a type of symbols", "SCF0007", "'$' cannot be the name of a type: it has no letter or digit to make a C# name of", """
            "types": { [|"$"|]: { "members": {} } }
            """),
        new("a type with an impossible name of its own", "SCF0007", "'my toy' cannot be the C# name of type Toy: it must be an identifier", """
            "types": { "Toy": { "name": [|"my toy"|], "members": {} } }
            """),
        new("a member of symbols", "SCF0007", "'-' cannot be the name of a member", """
            "types": { "Toy": { "members": { [|"-"|]: { "type": "string" } } } }
            """),
        new("an enum of symbols", "SCF0007", "'...' cannot be the name of an enum", """
            "enums": { [|"..."|]: { "values": { "RED": {} } } }
            """),
        new("a value of symbols", "SCF0007", "'--' cannot be the value of an enum", """
            "enums": { "Color": { "values": { [|"--"|]: {} } } }
            """),
        new("a value with an impossible name of its own", "SCF0007", "'1st' cannot be the C# name of value RED", """
            "enums": { "Color": { "values": { "RED": { "name": [|"1st"|] } } } }
            """),
        new("an action of symbols", "SCF0007", "'?' cannot be the name of an action", """
            "actions": { [|"?"|]: { "input": {}, "output": {} } }
            """),
        new("an error code of symbols", "SCF0007", "'!' cannot be an error code", """
            "errors": { [|"!"|]: {} }
            """),
        new("a waiter of symbols", "SCF0007", "'-' cannot be the name of a waiter", """
            "actions": { "GetToy": { "input": {}, "output": { "State": { "type": "string" } } } },
            "waiters": { [|"-"|]: { "action": "GetToy", "path": "State", "success": ["made"] } }
            """),
        new("a type and an enum of one name", "SCF0008", "'Toy' would get the C# name Toy, which a type of this spec has already", """
            "types": { "Toy": { "members": {} } }, "enums": { [|"Toy"|]: { "values": { "RED": {} } } }
            """),
        new("a type named as a built-in one", "SCF0008", "'string' would get the C# name String, which a built-in type has already", """
            "types": { [|"string"|]: { "members": {} } }
            """),
        new("two types whose names differ in symbols", "SCF0008", "'AB' would get the C# name AB, which type A-B has already; it is generated as AB2", """
            "types": { "A-B": { "members": {} }, [|"AB"|]: { "members": {} } }
            """),
        new("a type with the name of another one", "SCF0008", "'Doll' would get the C# name Toy, which type Toy has already", """
            "types": { "Toy": { "members": {} }, "Doll": { "name": [|"Toy"|], "members": {} } }
            """),
        new("a type named as the client", "SCF0008", "'ToyClient' would get the C# name ToyClient, which the client has already", """
            "types": { [|"ToyClient"|]: { "members": {} } }
            """),
        new("a type named as a request", "SCF0008", "'GetToy' would get the C# name GetToyRequest, which type GetToyRequest has already", """
            "types": { "GetToyRequest": { "members": {} } }, "actions": { [|"GetToy"|]: { "input": {}, "output": {} } }
            """),
        new("two values of one name", "SCF0008", "'b' would get the C# name Red, which another value or member of the enum has already", """
            "enums": { "Color": { "values": { "a": { "name": "Red" }, "b": { "name": [|"Red"|] } } } }
            """),
        new("a value named as what every enum has", "SCF0008", "'a' would get the C# name IsKnown, which another value or member of the enum has already", """
            "enums": { "Color": { "values": { "a": { "name": [|"IsKnown"|] } } } }
            """),
    ];
}
