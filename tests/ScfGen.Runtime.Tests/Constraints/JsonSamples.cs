using FsCheck;
using FsCheck.Fluent;

namespace ScfGen.Runtime.Tests;

/// <summary>Random JSON, and texts that nearly are.</summary>
internal static class JsonSamples
{
    private static readonly string[] s_spaces = ["", "", "", " ", "\r\n\t"];

    private static readonly string[] s_strings =
        ["\"\"", "\"a\"", "\"b c\"", "\"\\u0061\\uD83D\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"é名\u2028\u007F\""];

    private static readonly string[] s_others =
        ["0", "-0", "7", "-12", "1.50", "1e5", "-2.5E-3", "1e999", "123456789012345678901234567890", "true", "false", "null"];

    // No surrogates: System.Text.Json takes UTF-8, which has no half of a pair.
    private static readonly string[] s_pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "/", "//", " ", "\n", "\t", "\0", "\v", "\u00A0", "\uFEFF", "0", "7", "-", "+", ".", "e", "E", "tru",
        "null", "'", "\\u12", "\\u0041", "\\x", "\"a\"", "\"a\":", "é", "NaN",
    ];

    public static Gen<string> Documents => Gen.Sized(static size => Value(Math.Min(size, 16)));

    /// <summary>Objects whose values are strings, for the most part.</summary>
    public static Gen<string> Maps => Members(Gen.Frequency((9, Gen.Elements(s_strings)), (1, Value(4))));

    /// <summary>Pieces of JSON in any order.</summary>
    public static Gen<string> Rubble => Gen.Elements(s_pieces).ArrayOf().Select(static pieces => string.Concat(pieces));

    /// <summary>Texts with a small edit.</summary>
    public static Gen<string> Edited(Gen<string> texts) =>
        from text in texts
        from start in Gen.Choose(0, 9999)
        from length in Gen.Choose(0, 2)
        from piece in Gen.OneOf(Gen.Constant(""), Gen.Elements(s_pieces))
        select Edit(text, start % (text.Length + 1), length, piece);

    private static string Edit(string text, int start, int length, string piece) =>
        text.Remove(start, Math.Min(length, text.Length - start)).Insert(start, piece);

    private static Gen<string> Value(int size)
    {
        Gen<string> leaf = Gen.OneOf(Gen.Elements(s_strings), Gen.Elements(s_others));
        return size <= 1 ? leaf : Gen.Frequency((2, leaf), (2, Items(Value(size / 2))), (2, Members(Value(size / 2))));
    }

    private static Gen<string> Items(Gen<string> values) =>
        from count in Gen.Choose(0, 3)
        from items in Gen.ArrayOf(values, count)
        from space in Gen.Elements(s_spaces)
        select space + "[" + space + string.Join("," + space, items) + space + "]" + space;

    private static Gen<string> Members(Gen<string> values) =>
        from count in Gen.Choose(0, 3)
        from names in Gen.ArrayOf(Gen.Elements(s_strings), count)
        from items in Gen.ArrayOf(values, count)
        from space in Gen.Elements(s_spaces)
        select space + "{" + space + string.Join("," + space, names.Zip(items, (name, item) => name + space + ":" + space + item)) + space + "}" + space;
}
