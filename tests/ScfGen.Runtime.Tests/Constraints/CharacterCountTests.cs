using ScfGen.Checks;

namespace ScfGen.Runtime.Tests;

/// <summary>Characters are code points: an emoji is one, and half of one is one as well.</summary>
public sealed class CharacterCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("äöü中", 4)]
    [InlineData("\U0001F600", 1)]
    [InlineData("a\U0001F600b\U0001F600", 4)]
    [InlineData("e\u0301", 2)]
    public void Characters_AreCodePoints(string text, int count)
    {
        Assert.Equal(count, CharacterCount.Of(text));
        Assert.Equal(text.EnumerateRunes().Count(), CharacterCount.Of(text));
    }

    // No attribute can hold half a character.
    [Fact]
    public void HalfACharacter_CountsAsOne()
    {
        const char High = '\uD83D';
        const char Low = '\uDE00';

        Assert.Equal(1, CharacterCount.Of($"{High}"));
        Assert.Equal(2, CharacterCount.Of($"{Low}{High}"));
        Assert.Equal(3, CharacterCount.Of($"{High}{High}{Low}{Low}"));
    }
}
