using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace ScfGen.Generator.Tests;

/// <summary>The generated members carry what the spec says of them, number by number.</summary>
public sealed class ConstraintAttributeTests
{
    private static readonly JsonElement s_spec = JsonSerializer.Deserialize<JsonElement>(ShippedSpec.Text);

    [Fact]
    public void EveryMember_CarriesItsConstraints() => Expect.None(
        from member in RequestMembers.Shipped
        let property = ShippedSpec.Compiled.Type(member.OwnerName).GetProperty(member.Name)!
        let expected = Join(OfSpec(member.Definition))
        let actual = Join(property.GetCustomAttributes().Select(OfAttribute).OfType<string>())
        where expected != actual
        select $"{member.Place}: expected {expected}; carries {actual}");

    [Fact]
    public void EverySet_CarriesItsValues() => Expect.None(
        from set in SpecReading.ModelOf(ShippedSpec.Text).Enums
        let expected = s_spec.GetProperty("enums").GetProperty(set.WireName).GetProperty("values").EnumerateObject().Select(static value => value.Name)
        let attribute = ShippedSpec.Compiled.Type($"Demo.Scf.{set.Name}").GetCustomAttribute<KnownValuesAttribute>()!
        where attribute.IsClosed || !attribute.Values.SequenceEqual(expected)
        select set.WireName);

    [Theory]
    [InlineData("IScfClient")]
    [InlineData("ScfClient")]
    public void EveryMethod_CarriesItsAction(string client)
    {
        MethodInfo[] methods = ShippedSpec.Compiled.Type($"Demo.Scf.{client}").GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

        Expect.None(
            from action in s_spec.GetProperty("actions").EnumerateObject()
            let attributes = methods.Where(method => method.Name == action.Name + "Async").Select(static method => method.GetCustomAttribute<ApiActionAttribute>())
            where attributes.Count() != 2
                || attributes.Any(attribute => attribute is null
                    || attribute.Name != action.Name
                    || !attribute.Errors.SequenceEqual(Texts(action.Value, "errors"))
                    || !attribute.Regions.SequenceEqual(Texts(action.Value, "regions")))
            select action.Name);
    }

    [Theory]
    [InlineData("IScfClient")]
    [InlineData("ScfClient")]
    public void Client_CarriesItsService(string client)
    {
        ApiServiceAttribute attribute = ShippedSpec.Compiled.Type($"Demo.Scf.{client}").GetCustomAttribute<ApiServiceAttribute>()!;

        Assert.Equal("scf", attribute.Name);
        Assert.Equal(Texts(s_spec.GetProperty("service"), "regions"), attribute.Regions);
        Assert.Equal(Texts(s_spec, "commonErrors"), attribute.CommonErrors);
        Assert.Equal(ShippedSpec.Compiled.Type("Demo.Scf.ScfErrorCodes"), attribute.ErrorCodes);
    }

    private static IEnumerable<string> OfSpec(JsonElement member)
    {
        foreach (string key in RequestMembers.ConstraintKeys)
        {
            if (member.TryGetProperty(key, out JsonElement constraint))
            {
                yield return key switch
                {
                    "range" => Text(
                        key, Number(constraint, "min", double.NegativeInfinity), Number(constraint, "max", double.PositiveInfinity), Number(constraint, "step", 0), Numbers(constraint), Says(constraint)),
                    "pattern" => Text(key, constraint.GetProperty("regex").GetString()!, Says(constraint)),
                    "format" => Text(key, constraint.GetString()!, null),
                    "totalBytes" => Text(key, Number(constraint, "max", 0), Says(constraint)),
                    "bytes" => Text(key, Number(constraint, "min", 0), Number(constraint, "max", long.MaxValue), Says(constraint)),
                    _ => Text(key, Number(constraint, "min", 0), Number(constraint, "max", int.MaxValue), Says(constraint)),
                };
            }
        }

        if (member.TryGetProperty("sensitive", out JsonElement sensitive) && sensitive.GetBoolean())
        {
            yield return "sensitive";
        }
    }

    private static string? OfAttribute(Attribute attribute) => attribute switch
    {
        NumberRangeAttribute range => Text("range", range.Min, range.Max, range.Step, string.Join(' ', range.Also.Select(static number => Text(number))), range.Says),
        TextLengthAttribute length => Text("length", (double)length.Min, (double)length.Max, length.Says),
        Utf8SizeAttribute bytes => Text("bytes", (double)bytes.Min, (double)bytes.Max, bytes.Says),
        ItemCountAttribute items => Text("items", (double)items.Min, (double)items.Max, items.Says),
        TextPatternAttribute pattern => Text("pattern", pattern.Regex, pattern.Says),
        TextFormatAttribute format => Text("format", format.Format, format.Says),
        TotalSizeAttribute total => Text("totalBytes", (double)total.Max, total.Says),
        SensitiveAttribute => "sensitive",
        _ => null,
    };

    private static double Number(JsonElement constraint, string key, double none) => constraint.TryGetProperty(key, out JsonElement number) ? number.GetDouble() : none;

    private static string Numbers(JsonElement range) =>
        range.TryGetProperty("also", out JsonElement also) ? string.Join(' ', also.EnumerateArray().Select(static number => Text(number.GetDouble()))) : "";

    private static string? Says(JsonElement constraint) => constraint.TryGetProperty("says", out JsonElement says) ? says.GetString() : null;

    private static string[] Texts(JsonElement owner, string key) =>
        owner.TryGetProperty(key, out JsonElement texts) ? [.. texts.EnumerateArray().Select(static text => text.GetString()!)] : [];

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(string key, params object?[] values) =>
        $"{key}({string.Join(", ", values.Select(static value => value is double number ? Text(number) : value))})";

    private static string Join(IEnumerable<string> constraints) => string.Join("; ", constraints.Order(StringComparer.Ordinal));
}
