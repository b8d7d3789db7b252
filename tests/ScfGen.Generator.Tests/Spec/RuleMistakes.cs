namespace ScfGen.Generator.Tests;

/// <summary>Mistakes in rules that compare members with each other or with a value.</summary>
internal static class RuleMistakes
{
    private const string Packing = """
        "types": { "Box": { "members": { "Size": { "type": "integer" }, "Label": { "type": "string" } } } },
        "actions": {
          "PackToy": {
            "input": {
              "Count": { "type": "integer" },
              "Number": { "type": "integer" },
              "From": { "type": "timestamp" },
              "Until": { "type": "string" },
              "Tags": { "type": "string[]" },
              "Photo": { "type": "binary" },
              "Box": { "type": "Box" }
            },
            "output": {},
            "rules": [RULE]
          }
        }
        """;

    public static SpecMistake[] All { get; } =
    [
        new("a sum without its limit", "SCF0013", "'max' is missing in a rule",
            Rule("""[|{|] "sum": ["Count", "Number"], "says": "Few." }""")),
        new("a distance without its limit", "SCF0013", "'seconds' is missing in a rule",
            Rule("""[|{|] "within": ["From", "Until"], "says": "Soon." }""")),
        new("a sum that is a text", "SCF0004", "'sum' must be an array, and this is a string",
            Rule("""{ "sum": [|"Count"|], "max": 5, "says": "Few." }""")),
        new("a sum with a number in it", "SCF0004", "'sum' must be an array of strings, and this is a number",
            Rule("""{ "sum": ["Count", [|1|]], "max": 5, "says": "Few." }""")),
        new("a sum whose limit is a text", "SCF0004", "'max' must be a whole number, and this is a string",
            Rule("""{ "sum": ["Count", "Number"], "max": [|"5"|], "says": "Few." }""")),
        new("a demanded value in an array", "SCF0004", "'equals' must be an object, and this is an array",
            Rule("""{ "equals": [|["Until"]|], "says": "Always." }""")),
        new("a demanded value that is null", "SCF0004", "'the value' must be a string, a number, true or false, and this is null",
            Rule("""{ "equals": { "Until": [|null|] }, "says": "Never." }""")),
        new("a largest sum of another rule", "SCF0014", "'max' cannot be a key of this rule: it goes with sum",
            Rule("""{ "requires": ["Until"], [|"max"|]: 5, "says": "Few." }""")),
        new("a distance of another rule", "SCF0014", "'seconds' cannot be a key of this rule: it goes with within",
            Rule("""{ "ascending": ["From", "Until"], [|"seconds"|]: 5, "says": "Soon." }""")),
        new("a sum of one member", "SCF0014", "'sum' cannot be of one member: name two or more",
            Rule("""{ "sum": [|["Count"]|], "max": 5, "says": "Few." }""")),
        new("a distance of three times", "SCF0014", "'within' cannot be of 3 members: name two",
            Rule("""{ "within": [|["From", "Until", "From"]|], "seconds": 5, "says": "Soon." }""")),
        new("an order of no times", "SCF0014", "'ascending' cannot be of 0 members: name two",
            Rule("""{ "ascending": [|[]|], "says": "Soon." }""")),
        new("a sum below nothing", "SCF0014", "'max' cannot be -1: it must be a whole number from 0",
            Rule("""{ "sum": ["Count", "Number"], "max": [|-1|], "says": "Few." }""")),
        new("a distance with a fraction", "SCF0014", "'seconds' cannot be 1.5: it must be a whole number from 0",
            Rule("""{ "within": ["From", "Until"], "seconds": [|1.5|], "says": "Soon." }""")),
        new("a sum of a text", "SCF0014", "'Until' cannot be a member of sum: it is for members whose type is integer",
            Rule("""{ "sum": ["Count", [|"Until"|]], "max": 5, "says": "Few." }""")),
        new("a distance of a number", "SCF0014", "'Box.Size' cannot be a member of within: it is for members whose type is string or timestamp",
            Rule("""{ "within": [[|"Box.Size"|], "Until"], "seconds": 5, "says": "Soon." }""")),
        new("an order of an array", "SCF0014", "'Tags' cannot be a member of ascending: it is for members whose type is string or timestamp",
            Rule("""{ "ascending": ["From", [|"Tags"|]], "says": "Soon." }""")),
        new("a demanded value of an array", "SCF0014", "'Tags' cannot be a member of equals: it is for members whose type is a single text, number or truth value",
            Rule("""{ "equals": { [|"Tags"|]: "x" }, "says": "Always." }""")),
        new("a demanded value of an object", "SCF0014", "'Box' cannot be a member of equals",
            Rule("""{ "equals": { [|"Box"|]: "x" }, "says": "Always." }""")),
        new("a demanded value of bytes", "SCF0014", "'Photo' cannot be a member of equals",
            Rule("""{ "equals": { [|"Photo"|]: "x" }, "says": "Always." }""")),
        new("a forbidden value of an array", "SCF0014", "'Tags' cannot be a member of forbids: it is for members whose type is a single text, number or truth value",
            Rule("""{ "forbids": { [|"Tags"|]: "x" }, "says": "Never." }""")),
        new("a condition on an object", "SCF0014", "'Box' cannot be a member of when: it is for members whose type is a single text, number or truth value",
            Rule("""{ "requires": ["Until"], "when": { [|"Box"|]: "x" }, "says": "Always." }""")),
        new("a demanded number that is a text", "SCF0014", "'Count' cannot be 'many': the member is a whole number",
            Rule("""{ "equals": { "Count": [|"many"|] }, "says": "Many." }""")),
        new("a forbidden number with a fraction", "SCF0014", "'Count' cannot be 1.5: the member is a whole number",
            Rule("""{ "forbids": { "Count": [|1.5|] }, "says": "Whole." }""")),
        new("a condition that is a truth value of a number", "SCF0014", "'Count' cannot be true: the member is a whole number",
            Rule("""{ "requires": ["Until"], "when": { "Count": [|true|] }, "says": "Soon." }""")),
        new("a demanded text that is a number", "SCF0014", "'Until' cannot be 5: the member is a text",
            Rule("""{ "equals": { "Until": [|5|] }, "says": "At five." }""")),
        new("a demand of nothing", "SCF0014", "'equals' cannot be empty: name a member and its value",
            Rule("""{ "equals": [|{}|], "says": "Always." }""")),
        new("a rule of two new kinds", "SCF0014", "'a rule' cannot be of two kinds",
            Rule("""[|{|] "sum": ["Count", "Number"], "within": ["From", "Until"], "max": 1, "seconds": 1, "says": "Few and soon." }""")),
        new("a misspelled member of a sum", "SCF0015", "There is no member 'Cout' among the members here; did you mean 'Count'?",
            Rule("""{ "sum": ["Number", [|"Cout"|]], "max": 5, "says": "Few." }"""), "Count"),
        new("a misspelled time", "SCF0015", "There is no member 'Untill' among the members here; did you mean 'Until'?",
            Rule("""{ "within": ["From", [|"Untill"|]], "seconds": 5, "says": "Soon." }"""), "Until"),
        new("a misspelled end of a path to a time", "SCF0015", "There is no member 'Labl' in Box; did you mean 'Label'?",
            Rule("""{ "ascending": ["From", [|"Box.Labl"|]], "says": "Soon." }"""), "Box.Label"),
        new("a misspelled member with a demanded value", "SCF0015", "There is no member 'Cout' among the members here; did you mean 'Count'?",
            Rule("""{ "equals": { [|"Cout"|]: 1 }, "says": "One." }"""), "Count"),
        new("a misspelled condition of a sum", "SCF0015", "There is no member 'Untill' among the members here; did you mean 'Until'?",
            Rule("""{ "sum": ["Count", "Number"], "max": 5, "whenSet": [|"Untill"|], "says": "Few." }"""), "Until"),
    ];

    public static string Rule(string rule) => Packing.Replace("RULE", rule, StringComparison.Ordinal);
}
