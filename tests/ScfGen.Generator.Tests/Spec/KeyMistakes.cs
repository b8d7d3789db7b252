namespace ScfGen.Generator.Tests;

/// <summary>JSON and its keys: SCF0002, SCF0003, SCF0005, SCF0013.</summary>
internal static class KeyMistakes
{
    public static SpecMistake[] All { get; } =
    [
        new("a comma that is missing", "SCF0002", "The spec file is not valid JSON: a comma is missing before this", """
            "types": { "Toy": { "members": { "Name": { "type": "string" [|"|]summary": "A name." } } } }
            """),
        new("a comment", "SCF0002", "The spec file is not valid JSON: JSON has no comments", """
            "types": { [|/* none yet */|] }
            """),
        new("an unknown key of the file", "SCF0003", "'typs' is no key of a spec file; did you mean 'types'?", """
            [|"typs"|]: {}
            """, "types"),
        new("an unknown key that is like none", "SCF0003", "'colour' is no key of a spec file", """
            [|"colour"|]: 1
            """),
        new("an unknown key of the service", "SCF0003", "'sumary' is no key of service; did you mean 'summary'?", """
            {
              "format": 1,
              "service": { "name": "toy", "apiVersion": "2024-01-01", "endpoint": "toy.example.com", [|"sumary"|]: "Makes toys." }
            }
            """, "summary"),
        new("an unknown key of an enum", "SCF0003", "'sumary' is no key of enum Color; did you mean 'summary'?", """
            "enums": { "Color": { "values": { "RED": {} }, [|"sumary"|]: "A color." } }
            """, "summary"),
        new("an unknown key of a value", "SCF0003", "'nam' is no key of value RED; did you mean 'name'?", """
            "enums": { "Color": { "values": { "RED": { [|"nam"|]: "Red" } } } }
            """, "name"),
        new("an unknown key of a type", "SCF0003", "'sumary' is no key of type Toy; did you mean 'summary'?", """
            "types": { "Toy": { "members": {}, [|"sumary"|]: "A toy." } }
            """, "summary"),
        new("an unknown key of a member", "SCF0003", "'requird' is no key of member Name; did you mean 'required'?", """
            "types": { "Toy": { "members": { "Name": { "type": "string", [|"requird"|]: true } } } }
            """, "required"),
        new("an unknown key of a range", "SCF0003", "'mx' is no key of range; did you mean 'max'?", """
            "types": { "Toy": { "members": { "Size": { "type": "integer", "range": { "min": 1, [|"mx"|]: 2 } } } } }
            """, "max"),
        new("an unknown key of a size of all texts", "SCF0003", "'min' is no key of totalBytes", """
            "types": { "Toy": { "members": { "Name": { "type": "string" }, "Toys": { "type": "Toy[]", "totalBytes": { [|"min"|]: 1, "max": 2 } } } } }
            """),
        new("an unknown key of an action", "SCF0003", "'idempotant' is no key of action GetToy; did you mean 'idempotent'?", """
            "actions": { "GetToy": { "input": {}, "output": {}, [|"idempotant"|]: true } }
            """, "idempotent"),
        new("an unknown key of a rule", "SCF0003", "'whenset' is no key of a rule; did you mean 'whenSet'?", """
            "types": {
              "Toy": {
                "members": { "A": { "type": "string" }, "B": { "type": "string" } },
                "rules": [{ "requires": ["A"], [|"whenset"|]: "B", "says": "B needs A." }]
              }
            }
            """, "whenSet"),
        new("an unknown key of an error", "SCF0003", "'retriable' is no key of error Bad; did you mean 'retryable'?", """
            "errors": { "Bad": { [|"retriable"|]: true } }
            """, "retryable"),
        new("a type twice", "SCF0005", "'Toy' stands here twice; the first one counts", """
            "types": { "Toy": { "members": {} }, [|"Toy"|]: { "members": {} } }
            """),
        new("a type twice, spelled in two ways", "SCF0005", "'Toy' stands here twice", """
            "types": { "Toy": { "members": {} }, [|"\u0054oy"|]: { "members": {} } }
            """),
        new("a key twice", "SCF0005", "'type' stands here twice", """
            "types": { "Toy": { "members": { "Name": { "type": "string", [|"type"|]: "integer" } } } }
            """),
        new("a condition twice", "SCF0005", "'B' stands here twice", """
            "types": {
              "Toy": {
                "members": { "A": { "type": "string" }, "B": { "type": "string" } },
                "rules": [{ "requires": ["A"], "when": { "B": "x", [|"B"|]: "y" }, "says": "B needs A." }]
              }
            }
            """),
        new("no format", "SCF0013", "'format' is missing in a spec file", $$"""
            [|{|] "service": {{ToySpec.Service}} }
            """),
        new("no service", "SCF0013", "'service' is missing in a spec file", """
            [|{|] "format": 1 }
            """),
        new("a service without a name", "SCF0013", "'name' is missing in service", """
            { "format": 1, "service": [|{|] "clientName": "Toy", "apiVersion": "2024-01-01", "endpoint": "toy.example.com" } }
            """),
        new("a service without a version", "SCF0013", "'apiVersion' is missing in service", """
            { "format": 1, "service": [|{|] "name": "toy", "endpoint": "toy.example.com" } }
            """),
        new("a service without an endpoint", "SCF0013", "'endpoint' is missing in service", """
            { "format": 1, "service": [|{|] "name": "toy", "apiVersion": "2024-01-01" } }
            """),
        new("an enum without values", "SCF0013", "'values' is missing in enum Color", """
            "enums": { "Color": [|{|] "summary": "A color." } }
            """),
        new("a type without members", "SCF0013", "'members' is missing in type Toy", """
            "types": { "Toy": [|{|] "summary": "A toy." } }
            """),
        new("a member without a type", "SCF0013", "'type' is missing in member Name", """
            "types": { "Toy": { "members": { "Name": [|{|] } } } }
            """),
        new("an action without output", "SCF0013", "'output' is missing in action GetToy", """
            "actions": { "GetToy": [|{|] "input": {} } }
            """),
        new("an action without input", "SCF0013", "'input' is missing in action GetToy", """
            "actions": { "GetToy": [|{|] "output": {} } }
            """),
        new("a pattern without a sentence", "SCF0013", "'says' is missing in pattern", """
            "types": { "Toy": { "members": { "Name": { "type": "string", "pattern": [|{|] "regex": "^a$" } } } } }
            """),
        new("a size of all texts without its limit", "SCF0013", "'max' is missing in totalBytes", """
            "types": { "Toy": { "members": { "Name": { "type": "string" }, "Toys": { "type": "Toy[]", "totalBytes": [|{|] "says": "Not much." } } } } }
            """),
        new("a rule without a sentence", "SCF0013", "'says' is missing in a rule", """
            "types": { "Toy": { "members": { "A": { "type": "string" } }, "rules": [[|{|] "forbids": { "A": "x" } }] } }
            """),
        new("paging without a total", "SCF0013", "'total' is missing in paging", """
            "actions": {
              "ListToys": {
                "input": { "Offset": { "type": "integer" }, "Limit": { "type": "integer" } },
                "output": { "Toys": { "type": "string[]" } },
                "paging": [|{|] "offset": "Offset", "limit": "Limit", "items": "Toys" }
              }
            }
            """),
        new("a waiter without a path", "SCF0013", "'path' is missing in waiter Ready", """
            "actions": { "GetToy": { "input": {}, "output": {} } },
            "waiters": { "Ready": [|{|] "action": "GetToy", "success": ["made"] } }
            """),
    ];
}
