namespace ScfGen.Runtime.Tests;

/// <summary>A sensitive value is reported without a part of it in the message.</summary>
public sealed class SensitiveValueTests
{
    private const string Secret = "S3cr3t";

    [Fact]
    public void SensitiveText_ThatBreaksARule_IsNotShown()
    {
        var rules = new TextRules { MaxLength = 1, MaxBytes = 2, Pattern = "^[0-9]+$", IsSensitive = true };

        IEnumerable<string> messages = Reporting.Messages(validator => validator.Text("A", Secret, rules));

        Assert.Equal(
            ["must have at most 1 character and has 6", "must have at most 2 bytes in UTF-8 and has 6", "The text must match ^[0-9]+$"], messages);
    }

    [Theory]
    [InlineData("handler", "S3cr3t")]
    [InlineData("handler", "S3cr3t.S3cr3t!")]
    [InlineData("handler", "S3cr3t!::S3cr3t")]
    [InlineData("cron7", "S3cr3t")]
    [InlineData("cron7", "S3cr3t * * * * * *")]
    [InlineData("cron7", "*/S3cr3t * * * * * *")]
    [InlineData("cron-trigger", "S3cr3t * * * *")]
    [InlineData("cron-trigger", "{\"cron\":\"S3cr3t * * * *\"}")]
    [InlineData("json", "S3cr3t")]
    [InlineData("json-string-map", "{\"S3cr3t\":1}")]
    [InlineData("base64", "S3cr3t")]
    [InlineData("base64", "S3cr3t-_")]
    [InlineData("date-time", "S3cr3t")]
    public void SensitiveText_OfAnotherFormat_IsNotShown(string format, string value)
    {
        string message = Assert.Single(Reporting.Messages(
            validator => validator.Text("A", value, new TextRules { Format = format, IsSensitive = true })));

        Assert.DoesNotContain(Secret, message, StringComparison.Ordinal);
    }

    [Fact]
    public void SensitiveItems_AreNotShown() => Assert.Equal(
        ["must have at most 1 character and has 6"],
        Reporting.Messages(static validator => validator.Texts("A", ["1", Secret], new TextRules { MaxLength = 1, IsSensitive = true })));

    [Fact]
    public void SensitiveNumbers_AreNotShown()
    {
        var rules = new NumberRules(1, 900, 0) { IsSensitive = true };

        IEnumerable<string> messages = Reporting.Messages(validator =>
        {
            validator.Number("A", 987654321L, rules);
            validator.Number("A", 98765.4321d, rules);
            validator.Numbers("A", new[] { 1L, 987654321L }, rules);
            validator.Numbers("A", new[] { 1d, 98765.4321d }, rules);
        });

        Assert.Equal(Enumerable.Repeat("must be from 1 to 900", 4), messages);
    }

    [Fact]
    public void Exception_DoesNotShowASensitiveValue()
    {
        var rules = new TextRules { MaxLength = 1, IsSensitive = true };
        var e = new RequestValidationException("Store", Reporting.Check(validator => validator.Text("Token", Secret, rules)));

        Assert.Contains("Token must have at most 1 character and has 6", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, e.ToString(), StringComparison.Ordinal);
    }
}
