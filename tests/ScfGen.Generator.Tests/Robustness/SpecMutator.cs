using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Json;

namespace ScfGen.Generator.Tests;

/// <summary>Spoils specs: takes members away, renames, doubles, moves and replaces them. The same seed gives the same specs.</summary>
internal sealed class SpecMutator(int seed)
{
    private static readonly string[] s_values =
    [
        "null", "true", "0", "-1", "1.5", "1e400", "9999999999999999999999", "\"\"", "\" \"", "\"x\"", "\"Toy\"", "\"Toy[]\"", "\"[]\"", "\"string\"", "\"integer[]\"",
        "\"class\"", "\"Class\"", "\"value\"", "\"TRUE/FALSE\"", "\"required\"", "\"A.B.C\"", "\"(\"", "\"^(a+)+$\"", "\"\\uD800\"", "\"\\u0000\"", "\"*/ ]]> \\\" \\\\\"",
        "[]", "[null]", "[[]]", "[{}]", "{}", "{ \"\": {} }", "{ \"type\": \"Toy\" }", "{ \"name\": \"class\" }", "{ \"A\": { \"type\": \"string\" } }",
        "{ \"min\": 2, \"max\": 1 }", "nul", "", "\"", "]", "}",
    ];

    private static readonly string[] s_names =
    [
        "\"\"", "\"-\"", "\" \"", "\"1\"", "\"_\"", "\"class\"", "\"Class\"", "\"string\"", "\"Toy\"", "\"toy\"", "\"TOY\"", "\"ToyClient\"", "\"GetToyRequest\"",
        "\"Value\"", "\"Equals\"", "\"GetType\"", "\"WriteTo\"", "\"RequestId\"", "\"name\"", "\"type\"", "\"members\"", "\"format\"", "\"a.b\"", "\"\\uD83D\\uDE00\"",
        "\"\\u200B\"", "\"\\n\"", "\"\\\"\"", "\"\\uD800\"", "x", "\"",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Spoils a spec in one to four places.</summary>
    public string Mutate(string spec)
    {
        for (int count = _random.Next(1, 5); count > 0; count--)
        {
            spec = MutateOnce(JsonReading.Of(spec));
        }

        return spec;
    }

    private string MutateOnce(JsonReading spec)
    {
        JsonMember[] members = [.. spec.Members];
        if (members.Length == 0)
        {
            return ToySpec.Text;
        }

        JsonMember member = Pick(members);
        var whole = TextSpan.FromBounds(member.NameSpan.Start, member.Value.Span.End);
        return _random.Next(7) switch
        {
            0 => SpecEdits.Remove(spec, member),
            1 => SpecEdits.Replace(spec, member.NameSpan, Pick(s_names)),
            2 => SpecEdits.Replace(spec, member.NameSpan, spec.At(Pick(members).NameSpan)),
            3 => SpecEdits.Replace(spec, whole, spec.At(whole) + ", " + spec.At(whole)),
            4 => SpecEdits.Replace(spec, member.Value.Span, spec.At(Pick(members).Value.Span)),
            5 => SpecEdits.Replace(spec, whole, Pick(s_names) + ": " + Pick(s_values)),
            _ => SpecEdits.Replace(spec, member.Value.Span, Pick(s_values)),
        };
    }

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];
}
