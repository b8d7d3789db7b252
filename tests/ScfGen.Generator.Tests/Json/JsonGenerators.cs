using FsCheck;
using FsCheck.Fluent;

namespace ScfGen.Generator.Tests;

/// <summary>Random JSON, and texts that nearly are.</summary>
internal static class JsonGenerators
{
    private static readonly string[] s_spaces = ["", "", " ", "\n", "\r\n", "\t "];

    private static readonly string[] s_numbers =
        ["0", "-0", "1", "-1", "12", "1.5", "-0.25", "1e5", "1E+2", "2.5e-3", "9007199254740993", "123456789012345678901234567890", "1e999"];

    private static readonly string[] s_strings =
    [
        "\"\"", "\"a\"", "\"Name\"", "\"name\"", "\"\\n\\t\\b\\f\\r\\\"\\\\\\/\"", "\"\\u0041\"", "\"\\uD83D\\uDE00\"", "\"\\u0000\"", "\"é名\"", "\"😀\"",
        "\"\u2028\u007F\"",
    ];

    private static readonly string[] s_words = ["true", "false", "null"];

    private static readonly string[] s_pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "/", "//", "/*", "*/", " ", "\n", "\r", "\t", "\0", "\v", "0", "7", "-", "+", ".", "e", "a", "true", "nul",
        "'", "\u00A0", "\uFEFF", "\uD83D", "\uDE00", "😀", "\\u12", "\\u0041", "\\uD800", "\\uDC00", "\"a\"", "\"a\":", "é",
    ];

    public static Gen<string> Documents => Gen.Sized(static size => Value(Math.Min(size, 32)));

    /// <summary>Pieces of JSON in any order.</summary>
    public static Gen<string> Rubble => Gen.Elements(s_pieces).ArrayOf().Select(static pieces => string.Concat(pieces));

    private static Gen<string> Leaf => Gen.OneOf(Gen.Elements(s_numbers), Gen.Elements(s_strings), Gen.Elements(s_words));

    /// <summary>Texts with one to three small edits.</summary>
    public static Gen<string> Mutated(Gen<string> texts) =>
        from text in texts
        from count in Gen.Choose(1, 3)
        from numbers in Gen.Choose(0, 999_999).ArrayOf(3 * count)
        select Mutate(text, numbers);

    private static string Mutate(string text, int[] numbers)
    {
        for (int i = 0; i < numbers.Length; i += 3)
        {
            int start = numbers[i] % (text.Length + 1);
            int length = Math.Min(numbers[i + 1] % 4, text.Length - start);
            string piece = numbers[i + 2] % 3 == 0 ? "" : s_pieces[numbers[i + 2] % s_pieces.Length];
            text = text.Remove(start, length).Insert(start, piece);
        }

        return text;
    }

    private static Gen<string> Value(int size) =>
        size <= 1 ? Leaf : Gen.Frequency((3, Leaf), (2, Items(size / 2)), (2, Members(size / 2)));

    private static Gen<string> Items(int size) =>
        from count in Gen.Choose(0, 4)
        from items in Value(size).ArrayOf(count)
        from space in Gen.Elements(s_spaces)
        select "[" + space + string.Join("," + space, items) + space + "]";

    private static Gen<string> Members(int size) =>
        from count in Gen.Choose(0, 4)
        from names in Gen.Elements(s_strings).ArrayOf(count)
        from values in Value(size).ArrayOf(count)
        from space in Gen.Elements(s_spaces)
        select "{" + space + string.Join("," + space, names.Zip(values, (name, value) => name + space + ":" + space + value)) + space + "}";
}
