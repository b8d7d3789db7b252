using System.Text;

namespace ScfGen.Runtime.Tests;

/// <summary>A message has the rule and the value, short and in one line.</summary>
public sealed class ValidatorMessageTests
{
    [Fact]
    public void Text_IsHeldAgainstEachOfItsRules()
    {
        var rules = new TextRules
        {
            MinLength = 2,
            MaxLength = 4,
            MinBytes = 1,
            MaxBytes = 6,
            Pattern = "^[a-z]+$",
            PatternSays = "It has lower-case letters only.",
            Format = "base64",
        };

        string[] messages = [.. Reporting.Messages(validator => validator.Text("A", "ÄÖÜ-!", rules))];

        Assert.Equal(4, messages.Length);
        Assert.Equal("must have from 2 to 4 characters and has 5 (it is 'ÄÖÜ-!')", messages[0]);
        Assert.Equal("must have from 1 to 6 bytes in UTF-8 and has 8 (it is 'ÄÖÜ-!')", messages[1]);
        Assert.Contains("It has lower-case letters only", messages[2], StringComparison.Ordinal);
        Assert.Contains("'ÄÖÜ-!'", messages[2], StringComparison.Ordinal);
        Assert.StartsWith("must be Base64", messages[3], StringComparison.Ordinal);
        Assert.Empty(Reporting.Check(validator => validator.Text("A", "abcd", rules)));
    }

    [Theory]
    [InlineData(3, int.MaxValue, "ab", "must have at least 3 characters and has 2 (it is 'ab')")]
    [InlineData(0, 1, "ab", "must have at most 1 character and has 2 (it is 'ab')")]
    [InlineData(1, 10, "", "must have from 1 to 10 characters and has 0 (it is '')")]
    public void TextOfAnotherLength_HasTheLimitAndTheLength(int min, int max, string value, string message) =>
        Assert.Equal([message], Reporting.Messages(validator => validator.Text("A", value, new TextRules { MinLength = min, MaxLength = max })));

    [Fact]
    public void TextWithoutLimits_MayBeAnything() => Assert.Empty(Reporting.Check(static validator =>
    {
        validator.Text("A", new string('x', 100_000), new TextRules());
        validator.Text("A", "\uD83D\0", new TextRules { Format = "a format of tomorrow", Pattern = "(" });
    }));

    [Theory]
    [InlineData(0L, "must be from 1 to 900 (it is 0)")]
    [InlineData(901L, "must be from 1 to 900 (it is 901)")]
    [InlineData(long.MinValue, "must be from 1 to 900 (it is -9223372036854775808)")]
    [InlineData(long.MaxValue, "must be from 1 to 900 (it is 9223372036854775807)")]
    public void WholeNumberOutOfRange_IsShown(long value, string message) =>
        Assert.Equal([message], Reporting.Messages(validator => validator.Number("A", value, new NumberRules(1, 900, 0))));

    [Fact]
    public void FloatingPointNumber_IsShownTheSameUnderAnyCulture()
    {
        using var scope = new CultureScope("de-DE");

        IEnumerable<string> messages = Reporting.Messages(static validator => validator.Number("A", 0.015d, new NumberRules(0, 1, 0.01)));

        Assert.Equal(["must be from 0 to 1 in steps of 0.01 (it is 0.015)"], messages);
    }

    [Fact]
    public void FloatingPointNumbers_OfWholeHundredths_AreAllOnTheirStep() => Assert.Empty(Reporting.Check(static validator =>
        validator.Numbers(
            "A",
            Enumerable.Range(-10_000, 20_001).Select(static number => number / 100d).ToArray(),
            new NumberRules(double.NegativeInfinity, double.PositiveInfinity, 0.01))));

    [Theory]
    [InlineData(1e28)]
    [InlineData(-1e28)]
    [InlineData(double.MaxValue)]
    [InlineData(double.MinValue)]
    public void FloatingPointNumber_FarBeyondALimit_IsReported(double value) =>
        Assert.Single(Reporting.Check(validator => validator.Number("A", value, new NumberRules(0, 100, 0))));

    [Theory]
    [InlineData(1e28)]
    [InlineData(-1e28)]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    public void FloatingPointNumber_WithoutALimit_MayBeAnything(double value) => Assert.Empty(Reporting.Check(validator =>
        validator.Number("A", value, new NumberRules(double.NegativeInfinity, double.PositiveInfinity, 0))));

    [Theory]
    [InlineData(9007199254740991d)]
    [InlineData(1234567.8912345678d)]
    public void FloatingPointNumber_OnALimitOfManyDigits_IsAllowed(double limit) =>
        Assert.Empty(Reporting.Check(validator => validator.Number("A", limit, new NumberRules(limit, limit, 0))));

    [Theory]
    [InlineData(0, "must have from 1 to 2 items and has 0")]
    [InlineData(3, "must have from 1 to 2 items and has 3")]
    public void ItemCount_HasTheLimitAndTheCount(int count, string message)
    {
        Assert.Equal([message], Reporting.Messages(validator => validator.Count("A", count, 1, 2)));
        Assert.Empty(Reporting.Check(static validator => validator.Count("A", 2, 1, 2)));
    }

    [Fact]
    public void RulesUnderACondition_AreToldWithIt()
    {
        var rules = new TextRules { MaxLength = 1, Pattern = "^[a-z]+$", PatternSays = "It has small letters only.", When = "when B is 'x'" };

        Assert.Equal(
            ["must have at most 1 character and has 2, when B is 'x' (it is 'AB')", "It has small letters only, when B is 'x' (it is 'AB')"],
            Reporting.Messages(validator => validator.Text("A", "AB", rules)));
        Assert.Equal(
            ["must have from 1 to 2 items and has 3, when B is set"], Reporting.Messages(static validator => validator.Count("A", 3, 1, 2, "when B is set")));
    }

    [Fact]
    public void SizeOfAllTexts_HasTheLimitAndTheSize()
    {
        Assert.Equal(
            ["must have at most 10 bytes of text in all and has 11"], Reporting.Messages(static validator => validator.TotalSize("A", 11, 10)));
        Assert.Empty(Reporting.Check(static validator =>
        {
            validator.TotalSize("A", 10, 10);
            validator.TotalSize("A", 0, 0);
        }));
    }

    [Fact]
    public void BrokenRule_IsToldInItsOwnWords() => Assert.Equal(
        ["breaks a rule: Code needs Memory"], Reporting.Messages(static validator => validator.Rule(true, "A", "Code needs Memory.")));

    [Fact]
    public void BrokenRule_HasTheValues()
    {
        using var scope = new CultureScope("de-DE");

        IEnumerable<string> messages = Reporting.Messages(static validator =>
        {
            validator.BrokenValue("A", "A is b.", "c\n");
            validator.BrokenTimes("A, B", "B is later.", "2018", "2017");
            validator.BrokenSum("A, B", "They are few.", 18446744073709551614m);
        });

        Assert.Equal(
            ["breaks a rule: A is b (it is 'c ')", "breaks a rule: B is later (they are '2018' and '2017')", "breaks a rule: They are few (they are 18446744073709551614 together)"],
            messages);
    }

    [Theory]
    [InlineData(0, "must have from 1 to 2 bytes and has 0")]
    [InlineData(3, "must have from 1 to 2 bytes and has 3")]
    public void Bytes_HaveTheLimitAndTheCount(int count, string message)
    {
        Assert.Equal([message], Reporting.Messages(validator => validator.Bytes("A", count, 1, 2)));
        Assert.Equal([message], Reporting.Messages(validator => validator.Bytes("A", new ReadOnlyMemory<byte>[] { new byte[2], new byte[count] }, 1, 2)));
        Assert.Empty(Reporting.Check(static validator => validator.Bytes("A", (int?)null, 1, 2)));
    }

    [Fact]
    public void Length_IsCountedInCodePoints()
    {
        var rules = new TextRules { MinLength = 2, MaxLength = 2 };

        Assert.Empty(Reporting.Check(validator => validator.Text("A", "😀😀", rules)));
        Assert.Equal(["must have exactly 2 characters and has 1 (it is '😀')"], Reporting.Messages(validator => validator.Text("A", "😀", rules)));
    }

    [Theory]
    [InlineData(60, "")]
    [InlineData(61, "…")]
    [InlineData(1_000_000, "…")]
    public void LongValue_IsShortened(int length, string mark)
    {
        string message = Assert.Single(Reporting.Messages(
            validator => validator.Text("A", new string('x', length), new TextRules { MaxLength = 1 })));

        Assert.EndsWith($"(it is '{new string('x', 60)}{mark}')", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(57)]
    [InlineData(58)]
    [InlineData(59)]
    [InlineData(60)]
    public void LongValue_IsNotCutWithinACharacter(int before)
    {
        string value = new string('x', before) + "😀😀😀";

        string message = Assert.Single(Reporting.Messages(validator => validator.Text("A", value, new TextRules { MaxLength = 1 })));

        // Half of a surrogate pair does not survive UTF-8.
        Assert.Equal(message, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(message)));
    }

    [Theory]
    [InlineData("a\r\nb")]
    [InlineData("a\u001B[31mb\0")]
    public void ControlCharacters_AreNotShown(string value)
    {
        string message = Assert.Single(Reporting.Messages(validator => validator.Text("A", value, new TextRules { MaxLength = 1 })));

        Assert.DoesNotContain(message, static c => char.IsControl(c));
    }
}
