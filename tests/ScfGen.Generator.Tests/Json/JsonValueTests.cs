using ScfGen.Generator.Json;

namespace ScfGen.Generator.Tests;

/// <summary>Values and their places in valid documents.</summary>
public sealed class JsonValueTests
{
    [Theory]
    [InlineData("""{ "a": 1, "b": [true, false, null], "c": { "d": "e" } }""")]
    [InlineData("""[]""")]
    [InlineData("""{}""")]
    [InlineData("""[[], {}, [[1]]]""")]
    [InlineData("""-1.5e+10""")]
    [InlineData(""" "a\"b\\c\/d\u00e9\ud83d\ude00" """)]
    [InlineData("""{ "a": 1, "a": 2 }""")]
    [InlineData("""{ "": "" }""")]
    public void Document_HasTheValuesOfSystemTextJson(string text)
    {
        JsonReading reading = JsonReading.Of(text);

        Assert.Empty(reading.Errors);
        Assert.Equal(SystemTextJson.Read(text), JsonText.Of(reading.Root));
    }

    [Fact]
    public void EveryValue_KnowsItsPlace()
    {
        const string Text = "{\n  \"first\": [ 12, \"x\\ny\" ],\r\n  \"se\\u0063ond\" : { \"deep\": -0.5e3 }\n}";
        JsonReading reading = JsonReading.Of(Text);

        Assert.Equal(
            new[] { Text, "[ 12, \"x\\ny\" ]", "12", "\"x\\ny\"", "{ \"deep\": -0.5e3 }", "-0.5e3" },
            reading.Nodes.Select(node => reading.At(node.Span)));
        Assert.Equal(
            new[] { "first \"first\"", "second \"se\\u0063ond\"", "deep \"deep\"" },
            reading.Members.Select(member => member.Name + " " + reading.At(member.NameSpan)));
    }

    [Fact]
    public void Find_GivesTheFirstOfSeveral()
    {
        var document = (JsonObject)JsonReading.Of("""{ "a": 1, "b": 2, "a": 3 }""").Root;

        Assert.Equal("1", Assert.IsType<JsonNumber>(document.Find("a")).Text);
        Assert.Null(document.Find("c"));
        Assert.Equal(3, document.Members.Count);
    }

    [Fact]
    public void CancelledReading_Throws() =>
        Assert.Throws<OperationCanceledException>(static () => JsonDocumentReader.Read("[1]", out _, new CancellationToken(canceled: true)));
}
