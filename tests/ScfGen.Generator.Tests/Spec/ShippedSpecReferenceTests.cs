using System.Text.Json;

namespace ScfGen.Generator.Tests;

/// <summary>What a schema cannot check, checked on the shipped spec without the reader of the generator.</summary>
public sealed class ShippedSpecReferenceTests
{
    private static readonly JsonElement s_spec = JsonSerializer.Deserialize<JsonElement>(ShippedSpec.Text);
    private static readonly string[] s_builtIn = ["string", "integer", "float", "boolean", "timestamp", "binary"];

    [Fact]
    public void Types_Resolve()
    {
        string[] known = [.. s_builtIn, .. Names(s_spec.GetProperty("types")), .. Names(s_spec.GetProperty("enums"))];

        Assert.Equal(known.Length, known.Distinct().Count());
        Expect.None(Classes().SelectMany(static members => members.EnumerateObject())
            .Select(static member => member.Value.GetProperty("type").GetString()!.Replace("[]", "", StringComparison.Ordinal))
            .Where(type => !known.Contains(type)));
    }

    [Fact]
    public void CSharpNamesOfValues_AreDistinct()
    {
        foreach (JsonProperty set in s_spec.GetProperty("enums").EnumerateObject())
        {
            string[] names = [.. set.Value.GetProperty("values").EnumerateObject().Select(NameOf)];
            Assert.Equal(names, names.Distinct());
            Assert.All(names, static name => Assert.Matches("^[A-Z][A-Za-z0-9_]*$", name));
        }
    }

    [Fact]
    public void CSharpNamesOfTypes_AreDistinct()
    {
        string[] names = [.. s_spec.GetProperty("types").EnumerateObject().Select(NameOf), .. Names(s_spec.GetProperty("enums"))];

        Assert.Equal(names, names.Distinct(StringComparer.OrdinalIgnoreCase));
        Assert.Contains("FunctionEnvironment", names);
    }

    [Fact]
    public void ErrorCodes_AreListed()
    {
        HashSet<string> known = [.. Names(s_spec.GetProperty("errors"))];
        string[] common = Texts(s_spec.GetProperty("commonErrors"));

        Assert.Equal(38, common.Length);
        Expect.None(common.Where(code => !known.Contains(code)));
        Expect.None(Actions().SelectMany(static action => Texts(action.GetProperty("errors"))).Where(code => !known.Contains(code)));
    }

    [Fact]
    public void RegionsOfActions_AreListed()
    {
        string[] known = Texts(s_spec.GetProperty("service").GetProperty("regions"));

        Expect.None(Actions().Where(static action => action.TryGetProperty("regions", out _))
            .SelectMany(static action => Texts(action.GetProperty("regions")))
            .Where(region => !known.Contains(region)));
    }

    [Fact]
    public void Paging_NamesMembersThatFit()
    {
        JsonElement[] paged = [.. Actions().Where(static action => action.TryGetProperty("paging", out _))];

        Assert.Equal(8, paged.Length);
        foreach (JsonElement action in paged)
        {
            JsonElement paging = action.GetProperty("paging");
            Assert.Contains(TypeOf(action.GetProperty("input"), paging.GetProperty("offset")), new[] { "integer", "string" });
            Assert.Contains(TypeOf(action.GetProperty("input"), paging.GetProperty("limit")), new[] { "integer", "string" });
            Assert.EndsWith("[]", TypeOf(action.GetProperty("output"), paging.GetProperty("items")), StringComparison.Ordinal);
            Assert.Equal("integer", TypeOf(action.GetProperty("output"), paging.GetProperty("total")));
        }
    }

    [Fact]
    public void Waiters_EndAtKnownValues()
    {
        foreach (JsonProperty waiter in s_spec.GetProperty("waiters").EnumerateObject())
        {
            JsonElement members = s_spec.GetProperty("actions").GetProperty(waiter.Value.GetProperty("action").GetString()!).GetProperty("output");
            string type = "";
            foreach (string part in waiter.Value.GetProperty("path").GetString()!.Split('.'))
            {
                type = members.GetProperty(part).GetProperty("type").GetString()!;
                members = s_spec.GetProperty("types").TryGetProperty(type, out JsonElement inner) ? inner.GetProperty("members") : default;
            }

            string[] values = Names(s_spec.GetProperty("enums").GetProperty(type).GetProperty("values"));
            Expect.None(Texts(waiter.Value.GetProperty("success")).Concat(Texts(waiter.Value.GetProperty("failure"))).Where(value => !values.Contains(value)));
        }
    }

    private static IEnumerable<JsonElement> Actions() => s_spec.GetProperty("actions").EnumerateObject().Select(static action => action.Value);

    private static IEnumerable<JsonElement> Classes() =>
        Actions().SelectMany(static action => new[] { action.GetProperty("input"), action.GetProperty("output") })
            .Concat(s_spec.GetProperty("types").EnumerateObject().Select(static type => type.Value.GetProperty("members")));

    private static string NameOf(JsonProperty entry) => entry.Value.TryGetProperty("name", out JsonElement name) ? name.GetString()! : entry.Name;

    private static string TypeOf(JsonElement members, JsonElement name) => members.GetProperty(name.GetString()!).GetProperty("type").GetString()!;

    private static string[] Names(JsonElement section) => [.. section.EnumerateObject().Select(static entry => entry.Name)];

    private static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(static item => item.GetString()!)];
}
