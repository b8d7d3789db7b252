using System.Text.RegularExpressions;
using ScfGen.Checks;

namespace ScfGen.Runtime.Tests;

/// <summary>A text matches a pattern from end to end; a pattern that cannot decide refuses nothing.</summary>
public sealed class PatternCheckTests
{
    private const string Name = "^[A-Za-z]([A-Za-z0-9_-]*[A-Za-z0-9])?$";
    private const string Says = "A name begins with a letter and ends with a letter or digit.";

    [Theory]
    [InlineData("a")]
    [InlineData("Ab")]
    [InlineData("a-b_9")]
    public void TextThatMatches_IsAllowed(string value) => Assert.Null(new PatternCheck(Name, Says).Find(value));

    [Theory]
    [InlineData("")]
    [InlineData("9a")]
    [InlineData("a-")]
    [InlineData("a b")]
    [InlineData("ä")]
    public void TextThatDoesNotMatch_IsRefusedWithTheSentence(string value) => Assert.Equal(Says, new PatternCheck(Name, Says).Find(value));

    [Fact]
    public void PatternWithoutASentence_IsShownItself() => Assert.Equal("The text must match ^a$.", new PatternCheck("^a$", null).Find("b"));

    [Theory]
    [InlineData("abc\n")]
    [InlineData("abc\r\n")]
    [InlineData("\nabc")]
    [InlineData("abc\n\n")]
    [InlineData("abc\nabc")]
    [InlineData("\n")]
    public void LineFeed_IsPartOfTheText(string value)
    {
        Assert.NotNull(new PatternCheck("^[a-z]*$", null).Find(value));
        Assert.NotNull(new PatternCheck("(?m)^[a-z]*$", null).Find(value));
    }

    [Fact]
    public void LineFeedThatThePatternHas_IsAllowed() => Assert.Null(new PatternCheck("^[a-z\\n]*$", null).Find("abc\n"));

    [Theory]
    [InlineData("[a-z]+", "abc")]
    [InlineData("^(a|ab)$", "ab")]
    [InlineData("a|ab", "ab")]
    [InlineData("^a|ab$", "ab")]
    [InlineData("a+?", "aaa")]
    public void WholeTextThatThePatternCanMatch_IsAllowed(string regex, string value) => Assert.Null(new PatternCheck(regex, null).Find(value));

    [Theory]
    [InlineData("[a-z]+", "abc1")]
    [InlineData("[a-z]+", "1abc")]
    [InlineData("^a|b$", "ab")]
    public void PartOfATextThatMatches_IsNotEnough(string regex, string value) => Assert.NotNull(new PatternCheck(regex, null).Find(value));

    [Fact]
    public void PatternThatTakesForever_RefusesNothing()
    {
        const string Catastrophic = "^(a+)+$";
        string value = new string('a', 60) + "!";
        Assert.Throws<RegexMatchTimeoutException>(
            () => new Regex(Catastrophic, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100)).IsMatch(value));

        var check = new PatternCheck(Catastrophic, null);

        Assert.Null(check.Find(value));
        Assert.Null(check.Find("aaa"));
        Assert.NotNull(check.Find("b"));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("(")]
    [InlineData("*a")]
    [InlineData("a{2,1}")]
    [InlineData("\\")]
    [InlineData("(?<name>")]
    [InlineData("^[z-a]$")]
    public void PatternThatIsNotValid_RefusesNothing(string regex)
    {
        Assert.ThrowsAny<ArgumentException>(() => new Regex(regex));

        Assert.Null(new PatternCheck(regex, Says).Find("anything\n"));
    }

    [Fact]
    public void Case_UnderTurkishCulture_IsTheSame()
    {
        using var scope = new CultureScope("tr-TR");

        Assert.Null(new PatternCheck("(?i)^index$", null).Find("INDEX"));
    }
}
