namespace ScfGen.Generator.Tests;

/// <summary>Limits that a rule sets hold under its condition, and the message has the condition.</summary>
public sealed class LimitValidationTests
{
    [Theory]
    [InlineData("\"Text\": \"abcd\"")]
    [InlineData("\"Text\": \"ää\"")]
    [InlineData("\"Text\": \"\"")]
    [InlineData("\"Secret\": \"ab\"")]
    [InlineData("\"Secret\": \"abc\"")]
    [InlineData("\"Tags\": [\"abc\", \"abc\"]")]
    [InlineData("\"Kind\": \"C\"")]
    [InlineData("\"Part\": { \"Name\": \"ab\" }")]
    public void ValueWithinALimit_IsAllowed(string member) => Assert.Empty(RuleSpec.Judge("Limit", $$"""{ "Mode": "short", {{member}} }"""));

    [Theory]
    [InlineData("\"Text\": \"abcde\"", "Text must have at most 4 bytes in UTF-8 and has 5, when Mode is 'short' (it is 'abcde')")]
    [InlineData("\"Text\": \"aää\"", "Text must have at most 4 bytes in UTF-8 and has 5, when Mode is 'short' (it is 'aää')")]
    [InlineData("\"Text\": \"A\"", "Text It has small letters only, when Mode is 'short' (it is 'A')")]
    [InlineData("\"Secret\": \"a\"", "Secret must have from 2 to 3 characters and has 1, when Mode is 'short'")]
    [InlineData("\"Secret\": \"abcd\"", "Secret must have from 2 to 3 characters and has 4, when Mode is 'short'")]
    [InlineData("\"Tags\": [\"a\", \"b\", \"c\"]", "Tags must have at most 2 items and has 3, when Mode is 'short'")]
    [InlineData("\"Tags\": [\"a\", \"bcde\"]", "Tags[1] must have at most 3 characters and has 4, when Mode is 'short' (it is 'bcde')")]
    [InlineData("\"Kind\": \"CC\"", "Kind must have at most 1 character and has 2, when Mode is 'short' (it is 'CC')")]
    [InlineData("\"Part\": { \"Name\": \"abc\" }", "Part.Name must have at most 2 characters and has 3, when Mode is 'short' (it is 'abc')")]
    public void ValueBeyondALimit_IsReportedUnderTheConditionAlone(string member, string violation)
    {
        Assert.Equal([violation], RuleSpec.Judge("Limit", $$"""{ "Mode": "short", {{member}} }"""));
        Assert.Empty(RuleSpec.Judge("Limit", $$"""{ "Mode": "long", {{member}} }"""));
        Assert.Empty(RuleSpec.Judge("Limit", $$"""{ {{member}} }"""));
    }

    [Theory]
    [InlineData("0 */2 * * * * *")]
    [InlineData("*/2 * * * *")]
    [InlineData("{\\\"cron\\\":\\\"0 */2 * * * * *\\\"}")]
    public void TextOfALimitedFormat_IsAllowed(string schedule) =>
        Assert.Empty(RuleSpec.Judge("Limit", $$"""{ "Secret": "abc", "Schedule": "{{schedule}}" }"""));

    [Fact]
    public void TextOfAnotherFormat_IsReportedWhereTheConditionIsSet()
    {
        string violation = Assert.Single(RuleSpec.Judge("Limit", """{ "Secret": "abc", "Schedule": "* * *" }"""));

        Assert.StartsWith("Schedule must be a cron expression", violation, StringComparison.Ordinal);
        Assert.EndsWith(", when Secret is set (it is '* * *')", violation, StringComparison.Ordinal);
        Assert.Empty(RuleSpec.Judge("Limit", """{ "Schedule": "* * *" }"""));
    }

    [Fact]
    public void LimitWithoutACondition_HoldsAlways()
    {
        Assert.Empty(RuleSpec.Judge("Limit", """{ "Mode": "123456789" }"""));
        Assert.Equal(
            ["Mode must have at most 9 characters and has 10 (it is '1234567890')"], RuleSpec.Judge("Limit", """{ "Mode": "1234567890" }"""));
    }

    [Fact]
    public void ValueOfASensitiveCondition_IsNotNamed()
    {
        CompiledProject project = SpecProject.Of(ToySpec.Of("""
            "actions": {
              "Put": {
                "input": { "Key": { "type": "string", "sensitive": true }, "Text": { "type": "string" } },
                "output": {},
                "rules": [{ "limits": { "Text": { "length": { "max": 1 } } }, "when": { "Key": "S3cr3t" }, "says": "It is short." }]
              }
            }
            """)).Compile();

        Violation violation = Assert.Single(ModelJudge.Judge(project.Type("Demo.Toy.PutRequest"), """{ "Key": "S3cr3t", "Text": "ab" }"""));

        Assert.Equal("must have at most 1 character and has 2, when Key is set (it is 'ab')", violation.Message);
    }
}
