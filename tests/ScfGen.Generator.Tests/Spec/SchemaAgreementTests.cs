using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Json;
using ScfGen.Generator.Spec;

namespace ScfGen.Generator.Tests;

/// <summary>The schema and the reader know the same keys, and miss the same ones.</summary>
public sealed class SchemaAgreementTests
{
    private const string RuleDefinitions =
        "definitions/exclusiveRule,definitions/requiresWhenRule,definitions/requiresWhenSetRule,definitions/forbidsRule,definitions/forbidsWhenRule,"
        + "definitions/forbidsWhenSetRule,definitions/sumRule,definitions/withinRule,definitions/ascendingRule,definitions/equalsRule,definitions/limitsRule";

    private static readonly JsonElement s_schema = JsonSerializer.Deserialize<JsonElement>(TestFiles.Read("api-spec", "scfgen.schema.json"));

    [Theory]
    [InlineData(nameof(SpecKeys.Root), "")]
    [InlineData(nameof(SpecKeys.Service), "definitions/service")]
    [InlineData(nameof(SpecKeys.Limits), "definitions/limits")]
    [InlineData(nameof(SpecKeys.Enum), "definitions/enum")]
    [InlineData(nameof(SpecKeys.EnumValue), "definitions/enumValue")]
    [InlineData(nameof(SpecKeys.Type), "definitions/type")]
    [InlineData(nameof(SpecKeys.Action), "definitions/action")]
    [InlineData(nameof(SpecKeys.Member), "definitions/member")]
    [InlineData(nameof(SpecKeys.Range), "definitions/member/properties/range")]
    [InlineData(nameof(SpecKeys.Size), "definitions/length,definitions/bytes,definitions/items")]
    [InlineData(nameof(SpecKeys.Total), "definitions/member/properties/totalBytes")]
    [InlineData(nameof(SpecKeys.Pattern), "definitions/pattern")]
    [InlineData(nameof(SpecKeys.Rule), RuleDefinitions)]
    [InlineData(nameof(SpecKeys.MemberLimits), "definitions/memberLimits")]
    [InlineData(nameof(SpecKeys.Paging), "definitions/paging")]
    [InlineData(nameof(SpecKeys.Error), "definitions/error")]
    [InlineData(nameof(SpecKeys.Waiter), "definitions/waiter")]
    public void Keys_AreTheSame(string keys, string paths)
    {
        IEnumerable<string> ofSchema = paths.Split(',').SelectMany(static path => At(path).GetProperty("properties").EnumerateObject())
            .Select(static key => key.Name).Distinct();

        Assert.Equal(ofSchema.Order(StringComparer.Ordinal), KeysOf(keys).Order(StringComparer.Ordinal));
    }

    /// <summary>A kind of rule that the list of rules does not name would be refused by editors.</summary>
    [Fact]
    public void EveryKindOfRule_IsListed() => Assert.Equal(
        RuleDefinitions.Split(',').Select(static path => "#/" + path),
        At("definitions/rules/items").GetProperty("anyOf").EnumerateArray().Select(static kind => kind.GetProperty("$ref").GetString()!));

    [Fact]
    public void Formats_AreTheSame() => Assert.Equal(
        At("definitions/format").GetProperty("enum").EnumerateArray().Select(static format => format.GetString()!),
        SpecKeys.Formats);

    [Fact]
    public void SigningSchemes_AreTheSame() => Assert.Equal(
        At("definitions/service/properties/signing/items").GetProperty("enum").EnumerateArray().Select(static scheme => scheme.GetString()!),
        SpecKeys.Signing);

    [Fact]
    public void EveryListOfKeys_IsCompared()
    {
        string[] compared =
        [
            nameof(SpecKeys.Formats),
            nameof(SpecKeys.Signing),
            .. typeof(SchemaAgreementTests).GetMethod(nameof(Keys_AreTheSame))!.GetCustomAttributes<InlineDataAttribute>()
                .Select(static row => (string)row.GetData(null!).Single()[0]!),
        ];

        Assert.Equal(
            typeof(SpecKeys).GetFields(BindingFlags.Static | BindingFlags.Public).Select(static field => field.Name).Order(StringComparer.Ordinal),
            compared.Order(StringComparer.Ordinal));
    }

    /// <summary>Takes each key that the schema requires away from a spec that has it, and expects the reader to miss it.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("definitions/service", "service")]
    [InlineData("definitions/enum", "enums/Color")]
    [InlineData("definitions/type", "types/Toy")]
    [InlineData("definitions/action", "actions/GetToy")]
    [InlineData("definitions/member", "types/Toy/Name")]
    [InlineData("definitions/member/properties/totalBytes", "types/Toy/Parts/totalBytes")]
    [InlineData("definitions/pattern", "types/Part/Name/pattern")]
    [InlineData("definitions/paging", "actions/ListToys/paging")]
    [InlineData("definitions/waiter", "waiters/ToyMade")]
    public void RequiredKey_IsMissed(string path, string place)
    {
        JsonReading toy = JsonReading.Of(ToySpec.Text);
        JsonObject node = place.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((JsonObject)toy.Root, Inside);

        Expect.None(At(path).GetProperty("required").EnumerateArray().Select(static key => key.GetString()!)
            .Where(key => !IsMissed(toy, node, key))
            .Select(key => $"The reader does not miss '{key}' in {place}."));
    }

    private static bool IsMissed(JsonReading toy, JsonObject node, string key)
    {
        string without = SpecEdits.Remove(toy, node.Members.Single(member => member.Name == key));
        return SpecReading.Of(without).Issues.Any(issue => issue.Rule.Id == "SCF0013" && issue.Arguments[0] == key && issue.Span == new TextSpan(node.Span.Start, 1));
    }

    // The members of a type stand in an object of their own.
    private static JsonObject Inside(JsonObject node, string name) => (JsonObject)(node.Find(name) ?? ((JsonObject)node.Find("members")!).Find(name))!;

    private static string[] KeysOf(string name) => (string[])typeof(SpecKeys).GetField(name)!.GetValue(null)!;

    private static JsonElement At(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(s_schema, static (node, name) => node.GetProperty(name));
}
