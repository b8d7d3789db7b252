namespace ScfGen.Generator.Tests;

/// <summary>Mistakes in rules that limit a member.</summary>
internal static class LimitMistakes
{
    public static SpecMistake[] All { get; } =
    [
        new("an unknown key of limits", "SCF0003", "'range' is no key of the limits of Until",
            Limits("""{ "Until": { "length": { "max": 5 }, [|"range"|]: { "max": 5 } } }""")),
        new("a misspelled key of limits", "SCF0003", "'lenght' is no key of the limits of Until; did you mean 'length'?",
            Limits("""{ "Until": { "bytes": { "max": 5 }, [|"lenght"|]: { "max": 5 } } }"""), "length"),
        new("a pattern without a sentence in limits", "SCF0013", "'says' is missing in pattern",
            Limits("""{ "Until": { "pattern": [|{|] "regex": "^a$" } } }""")),
        new("limits that are an array", "SCF0004", "'limits' must be an object, and this is an array",
            Limits("""[|["Until"]|]""")),
        new("limits of a member that are a number", "SCF0004", "'Until' must be an object, and this is a number",
            Limits("""{ "Until": [|5|] }""")),
        new("a limit that is a number", "SCF0004", "'length' must be an object, and this is a number",
            Limits("""{ "Until": { "length": [|5|] } }""")),
        new("limits of nothing", "SCF0014", "'limits' cannot be empty: name a member and its limits",
            Limits("""[|{}|]""")),
        new("no limits of a member", "SCF0014", "'Until' cannot be without a limit: give it length, bytes, items, pattern or format",
            Limits("""{ "Until": [|{}|] }""")),
        new("limited items of one value", "SCF0014", "'items' cannot be a constraint of this member: it is for members whose type is an array",
            Limits("""{ "Until": { [|"items"|]: { "max": 5 } } }""")),
        new("a limited length of a number", "SCF0014", "'length' cannot be a constraint of this member: it is for members whose type is a text",
            Limits("""{ "Count": { [|"length"|]: { "max": 5 } } }""")),
        new("limited bytes that are no text", "SCF0014", "'bytes' cannot be a constraint of this member: it is for members whose type is a text",
            Limits("""{ "Photo": { [|"bytes"|]: { "max": 5 } } }""")),
        new("a limited format of an object", "SCF0014", "'format' cannot be a constraint of this member: it is for members whose type is a text",
            Limits("""{ "Box": { [|"format"|]: "json" } }""")),
        new("a limit upside down", "SCF0014", "'max' cannot be 1: it is below min, 2",
            Limits("""{ "Tags": { "items": { "min": 2, "max": [|1|] } } }""")),
        new("a limited pattern that is none", "SCF0014", "'regex' cannot be '^(a$': it is no regular expression",
            Limits("""{ "Until": { "pattern": { "regex": [|"^(a$"|], "says": "An a." } } }""")),
        new("a misspelled limited member", "SCF0015", "There is no member 'Untill' among the members here; did you mean 'Until'?",
            Limits("""{ [|"Untill"|]: { "length": { "max": 5 } } }"""), "Until"),
        new("a misspelled limited format", "SCF0015", "There is no format 'cron-triger' among handler",
            Limits("""{ "Until": { "format": [|"cron-triger"|] } }"""), "cron-trigger"),
    ];

    private static string Limits(string limits) => RuleMistakes.Rule($$"""{ "limits": {{limits}}, "when": { "Count": 1 }, "says": "Little." }""");
}
