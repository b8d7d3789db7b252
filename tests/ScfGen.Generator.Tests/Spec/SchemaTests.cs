using NJsonSchema;
using NJsonSchema.Validation;

namespace ScfGen.Generator.Tests;

/// <summary>The JSON Schema that editors check a spec with takes what is right and refuses what is wrong.</summary>
public sealed class SchemaTests
{
    private static readonly Lazy<Task<JsonSchema>> s_schema = new(static () => JsonSchema.FromJsonAsync(TestFiles.Read("api-spec", "scfgen.schema.json")));

    /// <summary>What a schema can see: keys that are unknown or missing, and the format's number.</summary>
    public static TheoryData<string> Mistakes => SpecMistakes.Names("SCF0003", "SCF0009", "SCF0013");

    [Fact]
    public async Task ShippedSpec_IsValid() => Expect.None(await ValidateAsync(ShippedSpec.Text));

    [Fact]
    public async Task SpecWithEveryKey_IsValid()
    {
        Expect.None(await ValidateAsync(ToySpec.Text));
        Expect.None(SpecReading.Of(ToySpec.Text).Issues.Select(static issue => issue.ToDiagnostic().ToString()));
    }

    [Fact]
    public async Task ExampleOfTheReadme_IsValid()
    {
        string readme = TestFiles.Read("api-spec", "README.md");
        int start = readme.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        string spec = readme[start..readme.IndexOf("\n```", start, StringComparison.Ordinal)];

        Expect.None(await ValidateAsync(spec));
        Expect.None(SpecReading.Of(spec).Issues.Select(static issue => issue.ToDiagnostic().ToString()));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_IsRefused(string name) => Assert.NotEmpty(await ValidateAsync(SpecMistakes.Find(name).File.Text));

    [Theory]
    [InlineData("\"GetToy\": {", "\"getToy\": {")]
    [InlineData("\"region\": \"required\"", "\"region\": \"sometimes\"")]
    [InlineData("\"type\": \"Part[]\"", "\"type\": \"part\"")]
    [InlineData("\"required\": true", "\"required\": \"yes\"")]
    [InlineData("\"wire\": \"TRUE/FALSE\"", "\"wire\": \"yes/no\"")]
    [InlineData("\"regex\": \"^[a-z]+$\"", "\"regex\": \"[a-z]+\"")]
    [InlineData("\"format\": \"date-time\"", "\"format\": \"date\"")]
    [InlineData("\"exclusive\": [\"Url\", \"Data\"]", "\"exclusive\": [\"Url\"]")]
    [InlineData("\"sum\": [\"Offset\", \"Limit\"]", "\"sum\": [\"Offset\"]")]
    [InlineData("\"within\": [\"From\", \"To\"]", "\"within\": [\"From\", \"To\", \"Offset\"]")]
    [InlineData("\"seconds\": 3600", "\"max\": 3600")]
    [InlineData("\"seconds\": 3600", "\"seconds\": 1.5")]
    [InlineData("\"ascending\": [\"From\", \"To\"]", "\"ascending\": []")]
    [InlineData("\"ascending\": [\"From\", \"To\"]", "\"when\": { \"Limit\": 1 }, \"ascending\": [\"From\", \"To\"]")]
    [InlineData("\"equals\": { \"Limit\": 10 }", "\"equals\": {}")]
    [InlineData("\"equals\": { \"Limit\": 10 }", "\"equals\": { \"Limit\": [10] }")]
    [InlineData("\"bytes\": { \"max\": 20 }", "\"range\": { \"max\": 20 }")]
    [InlineData("\"bytes\": { \"max\": 20 }", "\"bytes\": { \"max\": \"20\" }")]
    [InlineData("\"totalBytes\": { \"max\": 1024 }", "\"totalBytes\": { \"min\": 1, \"max\": 1024 }")]
    [InlineData("\"name\": \"ToyPhoto\"", "\"name\": \"toy photo\"")]
    [InlineData("\"endpoint\": \"toy.example.com\"", "\"endpoint\": \"https://toy.example.com/\"")]
    [InlineData("\"commonErrors\": [\"InternalError\"]", "\"commonErrors\": \"InternalError\"")]
    public async Task BrokenSpec_IsRefused(string valid, string broken) => Assert.NotEmpty(await ValidateAsync(ToySpec.With(valid, broken)));

    private static async Task<string[]> ValidateAsync(string spec)
    {
        JsonSchema schema = await s_schema.Value;
        ICollection<ValidationError> errors = schema.Validate(spec);
        return [.. errors.Select(static error => error.ToString())];
    }
}
