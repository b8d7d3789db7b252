namespace ScfGen.Runtime.Tests;

/// <summary>Texts are counted in bytes of UTF-8, and what is not there counts as nothing.</summary>
public sealed class TextSizeTests
{
    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("äß", 4)]
    [InlineData("€", 3)]
    [InlineData("😀", 4)]
    public void Text_HasItsBytes(string? text, long bytes) => Assert.Equal(bytes, TextSize.Of(text));

    [Fact]
    public void Items_AreAddedUp()
    {
        string?[] texts = ["abc", null, "ä", ""];

        Assert.Equal(5, TextSize.Of(texts, static text => TextSize.Of(text)));
        Assert.Equal(0, TextSize.Of<string>(null, static text => TextSize.Of(text)));
        Assert.Equal(6_000_000_000, TextSize.Of(new long[] { 3_000_000_000, 3_000_000_000 }, static size => size));
    }
}
