namespace ScfGen.Generator.Tests;

/// <summary>The kinds of places where a value for a member can stand.</summary>
internal static class ValuePlaces
{
    private delegate PlacedValue? Writer(RequestMember member, MemberValue value, int number);

    private static readonly Dictionary<string, Writer> s_writers = new()
    {
        ["object initialiser"] = static (member, value, number) => Of(
            value, text => $"static object M{number}() => new {member.Owner} {member.Initializer(text)};", member),
        ["initialiser of a target-typed new"] = static (member, value, number) => Of(
            value, text => $"static void M{number}() => Take<{member.Owner}>(new() {member.Initializer(text)});", member),
        ["assignment"] = static (member, value, number) => Of(value, text => Assign(member, number, text), member),
        ["assignment where null"] = static (member, value, number) => member.Member.IsRequired
            ? null
            : Of(value, text => Method(member, number, $"x.{member.Name} ??= {text};"), member),
        ["first branch"] = static (member, value, number) => OfOne(value, text => new PlacedValue(
            Assign(member, number, $"flag ? {text} : Any<{member.Type}>()"), text)),
        ["second branch"] = static (member, value, number) => Of(value, text => Assign(member, number, $"flag ? Any<{member.Type}>() : {text}"), member),
        ["switch expression"] = static (member, value, number) => Of(
            value, text => Assign(member, number, $"n switch {{ 0 => Any<{member.Type}>(), _ => {text} }}"), member),
        ["right side of ??"] = static (member, value, number) => Of(value, text => Assign(member, number, $"Any<{member.Type}?>() ?? {text}"), member),
        ["const field"] = static (member, value, number) => OfOne(value, text => new PlacedValue(
            $"const {member.Type} C{number} = {text}; {Assign(member, number, $"C{number}")}", $"C{number}")),
        ["static readonly field"] = static (member, value, number) => OfOne(value, text => new PlacedValue(
            $"static readonly {member.Type} S{number} = {text}; {Assign(member, number, $"S{number}")}", $"S{number}")),
        ["local"] = static (member, value, number) => OfOne(value, text => new PlacedValue(
            Method(member, number, $"{member.Type} v = {text}; x.{member.Name} = v;"), "v")),
        ["inferred local"] = static (member, value, number) => OfOne(value, text => new PlacedValue(
            Method(member, number, $"var v = {text}; x.{member.Name} = v;"), "v")),
        ["const local"] = static (member, value, number) => OfOne(value, text => new PlacedValue(
            Method(member, number, $"const {member.Type} v = {text}; x.{member.Name} = v;"), "v")),
        ["parentheses"] = static (member, value, number) => OfOne(value, text => new PlacedValue(
            Assign(member, number, $"(({text}))"), text, $"({text})", $"(({text}))")),
        ["checked conversion"] = static (member, value, number) => OfNumber(value, text => new PlacedValue(
            Assign(member, number, $"checked(({member.Type})({text}))"), text, $"({member.Type})({text})", $"checked(({member.Type})({text}))")),
        ["unchecked conversion"] = static (member, value, number) => OfNumber(value, text => new PlacedValue(
            Assign(member, number, $"unchecked(({member.Type})({text}))"), text, $"({member.Type})({text})", $"unchecked(({member.Type})({text}))")),
        ["sum of numbers"] = static (member, value, number) => OfNumber(value, text => new PlacedValue(
            Assign(member, number, $"({text}) + 0"), $"({text}) + 0")),
        ["sum of texts"] = static (member, value, number) => OfHalves(value, (first, second) => new PlacedValue(
            Assign(member, number, $"{first} + {second}"), $"{first} + {second}")),
        ["interpolation of constants"] = static (member, value, number) => OfHalves(value, (first, second) => new PlacedValue(
            $"const string A{number} = {first}, B{number} = {second}; {Assign(member, number, Interpolation(number))}", Interpolation(number))),
        ["interpolation of a field"] = static (member, value, number) => OfHalves(value, (first, second) => new PlacedValue(
            $"static readonly string A{number} = {first}; const string B{number} = {second}; {Assign(member, number, Interpolation(number))}", Interpolation(number))),
        ["sum with a field"] = static (member, value, number) => OfHalves(value, (first, second) => new PlacedValue(
            $"static readonly string A{number} = {first}; {Assign(member, number, $"A{number} + {second}")}", $"A{number} + {second}")),
        ["array"] = static (member, value, number) => OfList(value, items => $"new {member.Element}[] {{ {items} }}", member, number),
        ["sized array"] = static (member, value, number) => value.Value is ItemCount items
            ? new PlacedValue(Assign(member, number, $"new {member.Element}[{items.Count}]"), $"new {member.Element}[{items.Count}]")
            : null,
        ["list"] = static (member, value, number) => OfList(
            value, items => $"new System.Collections.Generic.List<{member.Element}> {{ {items} }}", member, number),
        ["list with a capacity"] = static (member, value, number) => OfList(
            value, items => $"new System.Collections.Generic.List<{member.Element}>(9) {{ {items} }}", member, number),
    };

    public static IEnumerable<string> Names => s_writers.Keys;

    /// <summary>Puts a value at a place; null where it cannot stand there.</summary>
    public static PlacedValue? Write(string place, RequestMember member, MemberValue value, int number) => s_writers[place](member, value, number);

    /// <summary>A value as it stands behind an equals sign.</summary>
    public static string Spell(RequestMember member, MemberValue value) => Items(member, value) is { } items ? $"[{items}]" : CSharpText.Of(value.Value);

    // Where any value can stand, as itself.
    private static PlacedValue Of(MemberValue value, Func<string, string> write, RequestMember member)
    {
        string text = Spell(member, value);
        return new PlacedValue(write(text), text);
    }

    private static PlacedValue? OfOne(MemberValue value, Func<string, PlacedValue> write) =>
        value.Value is ItemCount or ItemTexts ? null : write(CSharpText.Of(value.Value));

    private static PlacedValue? OfNumber(MemberValue value, Func<string, PlacedValue> write) => value.Value is string ? null : OfOne(value, write);

    private static PlacedValue? OfHalves(MemberValue value, Func<string, string, PlacedValue> write) => value.Value is string { Length: > 1 } text
        ? write(CSharpText.Of(text[..(text.Length / 2)]), CSharpText.Of(text[(text.Length / 2)..]))
        : null;

    private static PlacedValue? OfList(MemberValue value, Func<string, string> write, RequestMember member, int number) => Items(member, value) is { } items
        ? new PlacedValue(Assign(member, number, write(items)), write(items))
        : null;

    private static string Interpolation(int number) => $"$\"{{A{number}}}{{B{number}}}\"";

    // What stands between the brackets of a list; null for other values.
    private static string? Items(RequestMember member, MemberValue value) => value.Value switch
    {
        ItemCount items => string.Join(", ", Enumerable.Repeat($"Any<{member.Element}>()", items.Count)),
        ItemTexts items => string.Join(", ", items.Items.Select(static item =>
            $"new() {{ {string.Join(", ", item.Select(static text => $"{text.Member} = {CSharpText.Of(text.Text)}"))} }}")),
        _ => null,
    };

    private static string Assign(RequestMember member, int number, string value) => Method(member, number, $"x.{member.Name} = {value};");

    private static string Method(RequestMember member, int number, string statements) =>
        $"static void M{number}({member.Owner} x, bool flag, int n) {{ {statements} }}";
}
