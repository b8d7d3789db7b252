using ScfGen.Generator.Json;

namespace ScfGen.Generator.Tests;

/// <summary>One mistake does not take the rest of a document away.</summary>
public sealed class JsonRecoveryTests
{
    [Theory]
    [InlineData("""{ "a": 1 "b": 2, "c": 3 }""", "a,b,c")]
    [InlineData("""{ "a": , "b": 2, "c": 3 }""", "a,b,c")]
    [InlineData("""{ "a": tru, "b": 2, "c": 3 }""", "a,b,c")]
    [InlineData("""{ "a": 01, "b": 2, "c": 3 }""", "a,b,c")]
    [InlineData("""{ "a": 'x', "b": 2, "c": 3 }""", "a,b,c")]
    [InlineData("""{ "a": "\q", "b": 2, "c": 3 }""", "a,b,c")]
    [InlineData("{ \"a\": \"x\n, \"b\": 2, \"c\": 3 }", "a,b,c")]
    [InlineData("""{ "a" 1, "b": 2, "c": 3 }""", "a,b,c")]
    [InlineData("""{ "a", "b": 2, "c": 3 }""", "a,b,c")]
    [InlineData("""{ "a": 1,, "b": 2, "c": 3, }""", "a,b,c")]
    [InlineData("""{ , "a": 1, "b": 2, "c": 3 }""", "a,b,c")]
    [InlineData("""{ a: 1, "b": 2, "c": 3 }""", "b,c")]
    [InlineData("{ // x\n \"a\": 1, /* y */ \"b\": 2, \"c\": 3 }", "a,b,c")]
    [InlineData("""{ "a": { "x": [1, 2 }, "b": 2, "c": 3 }""", "a,b,c")]
    [InlineData("""{ "a": [{ "x": 1 ], "b": 2, "c": 3 }""", "a,b,c")]
    [InlineData("""{ "a": 1, "b": 2, "c": 3""", "a,b,c")]
    public void OtherMembers_AreStillThere(string text, string names)
    {
        JsonReading reading = JsonReading.Of(text);
        var document = Assert.IsType<JsonObject>(reading.Root);

        Assert.NotEmpty(reading.Errors);
        Assert.Equal(names, string.Join(',', document.Members.Select(static member => member.Name)));
        Assert.Equal("3", Assert.IsType<JsonNumber>(document.Find("c")).Text);
    }
}
