namespace ScfGen.Generator.Tests;

/// <summary>Mistakes in how a service takes requests.</summary>
internal static class SigningMistakes
{
    public static SpecMistake[] All { get; } =
    [
        new("a misspelled signing scheme", "SCF0015", "There is no signing scheme 'tc3-gett' among tc3-post, tc3-get, v1; did you mean 'tc3-get'?",
            Service("""["tc3-post", [|"tc3-gett"|]]"""), "tc3-get"),
        new("a misspelled signing scheme alone", "SCF0015", "There is no signing scheme 'v2' among tc3-post, tc3-get, v1; did you mean 'v1'?",
            Service("""[[|"v2"|]]"""), "v1"),
        new("a signing scheme that is like none", "SCF0015", "There is no signing scheme 'hmac' among tc3-post, tc3-get, v1",
            Service("""["v1", [|"hmac"|]]""")),
        new("no signing scheme", "SCF0014", "'signing' cannot be empty: name one or more of tc3-post, tc3-get, v1",
            Service("[|[]|]")),
        new("signing that is a text", "SCF0004", "'signing' must be an array, and this is a string",
            Service("""[|"v1"|]""")),
        new("signing that is null", "SCF0004", "'signing' must be an array, and this is null",
            Service("[|null|]")),
        new("signing with a number in it", "SCF0004", "'signing' must be an array of strings, and this is a number",
            Service("""["v1", [|1|]]""")),
    ];

    private static string Service(string signing) => $$"""
        { "format": 1, "service": { "name": "toy", "apiVersion": "2024-01-01", "endpoint": "toy.example.com", "signing": {{signing}} } }
        """;
}
