namespace ScfGen.Generator.Tests;

/// <summary>Rules compare values by the types of the members, however a spec spells them.</summary>
public sealed class RuleValueTests
{
    private static readonly Lazy<CompiledProject> s_project = new(static () => SpecProject.Of(ToySpec.Of("""
        "actions": {
          "Put": {
            "input": {
              "Publish": { "type": "boolean", "wire": "TRUE/FALSE" },
              "Target": { "type": "float" },
              "Count": { "type": "integer" },
              "Name": { "type": "string" },
              "Key": { "type": "string", "sensitive": true }
            },
            "output": {},
            "rules": [
              { "requires": ["Name"], "when": { "Publish": "TRUE" }, "says": "What is published has a name." },
              { "forbids": { "Target": 0.50 }, "says": "Half is not allowed." },
              { "forbids": { "Count": 1e1 }, "says": "Ten is not allowed." },
              { "forbids": { "Key": "S3cr3t" }, "says": "The key is known." }
            ]
          }
        }
        """)).Compile().WithoutProblems());

    [Theory]
    [InlineData("\"Publish\": \"FALSE\"")]
    [InlineData("\"Publish\": \"TRUE\", \"Name\": \"a\"")]
    [InlineData("\"Target\": 0.51, \"Count\": 1")]
    [InlineData("\"Publish\": \"TRUE\"", "Name breaks a rule: What is published has a name")]
    [InlineData("\"Target\": 0.5", "Target breaks a rule: Half is not allowed (it is '0.5')")]
    [InlineData("\"Target\": 0.500", "Target breaks a rule: Half is not allowed (it is '0.5')")]
    [InlineData("\"Count\": 10", "Count breaks a rule: Ten is not allowed (it is '10')")]
    [InlineData("\"Key\": \"S3cr3t\"", "Key breaks a rule: The key is known")]
    public void Values_AreComparedByTheirType(string members, params string[] violations) => Assert.Equal(
        violations,
        ModelJudge.Judge(s_project.Value.Type("Demo.Toy.PutRequest"), $$"""{ {{members}} }""").Select(static violation => violation.ToString()));

    [Fact]
    public void Attributes_HaveOneSpelling() => Assert.Equal(
        ["Count=10", "Key=S3cr3t", "Target=0.5"],
        s_project.Value.Type("Demo.Toy.PutRequest").GetCustomAttributes(typeof(ForbiddenValueAttribute), inherit: false)
            .Cast<ForbiddenValueAttribute>().Select(static rule => $"{rule.Member}={rule.Value}").Order(StringComparer.Ordinal));
}
