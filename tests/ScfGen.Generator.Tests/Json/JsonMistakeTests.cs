using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Json;

namespace ScfGen.Generator.Tests;

/// <summary>Each mistake is one error, at its exact place.</summary>
public sealed class JsonMistakeTests
{
    [Theory]
    [InlineData("""{ "a": 1 [|"|]b": 2 }""", "a comma is missing before this")]
    [InlineData("""[1 [|2|]]""", "a comma is missing before this")]
    [InlineData("""{ "a": 1[|,|] }""", "nothing stands between this comma and }")]
    [InlineData("""[1[|,|] ]""", "nothing stands between this comma and ]")]
    [InlineData("""[[|,|] 1]""", "nothing stands before this comma")]
    [InlineData("""[1,[|,|] 2]""", "nothing stands before this comma")]
    [InlineData("""{ [|"a"|] 1 }""", "a : and a value are expected behind this name")]
    [InlineData("""{ [|"a"|] }""", "a : and a value are expected behind this name")]
    [InlineData("""{ "a": [|}|]""", "a value is expected here")]
    [InlineData("""{ [|a: 1 |]}""", "a member name in quotation marks is expected here")]
    [InlineData("""[[|'a'|]]""", "a value is expected here")]
    [InlineData("""[[|/|]]""", "a value is expected here")]
    [InlineData("""[[|True|]]""", "'True' is no JSON value; strings stand in quotation marks")]
    [InlineData("""{ "a": [|tru|] }""", "'tru' is no JSON value")]
    [InlineData("""[[|NaN|]]""", "'NaN' is no JSON value")]
    [InlineData("""[[|01|]]""", "'01' is no JSON number")]
    [InlineData("""[[|1.|]]""", "'1.' is no JSON number")]
    [InlineData("""[[|-|]]""", "'-' is no JSON number")]
    [InlineData("""[[|1e+|]]""", "'1e+' is no JSON number")]
    [InlineData("""[[|0x1F|]]""", "'0x1F' is no JSON number")]
    [InlineData("""[[|+1|]]""", "a value is expected here")]
    [InlineData("""[[|.5|]]""", "a value is expected here")]
    [InlineData("{ \"a\": [|\"b|]\n}", "this string is not closed by a quotation mark in its line")]
    [InlineData("""["a[|\x|]b"]""", "JSON has no such escape")]
    [InlineData("""["[|\u1|]2"]""", "four hexadecimal digits are expected behind \\u")]
    [InlineData("""["[|\uD800|]"]""", "half of a surrogate pair")]
    [InlineData("""["[|\uDC00|]"]""", "half of a surrogate pair")]
    [InlineData("""["[|\uD800|]\u0041"]""", "half of a surrogate pair")]
    [InlineData("""[|{|] "a": 1""", "this object is not closed by }")]
    [InlineData("""[|[|]1""", "this array is not closed by ]")]
    [InlineData("""{ "a": [1, 2[|}|]""", "] is expected here, to close the array")]
    [InlineData("""[{ "a": 1 [|]|]""", "} is expected here, to close the object")]
    [InlineData("""{} [|{}|]""", "the document ends before this text")]
    [InlineData("[|// comment|]\n{}", "JSON has no comments")]
    [InlineData("""[1, [|/* comment */|] 2]""", "JSON has no comments")]
    [InlineData("""{ "a": 1 [|/* comment */|] }""", "JSON has no comments")]
    [InlineData("""{} [|/* comment|]""", "JSON has no comments")]
    [InlineData("""[||]""", "a value is expected here")]
    public void Mistake_IsOneErrorAtItsPlace(string marked, string message)
    {
        MarkedText text = MarkedText.Parse(marked);

        JsonError error = Assert.Single(JsonReading.Of(text.Text).Errors);

        Assert.Equal(text.Span, error.Span);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Place_IsALineAndAColumn()
    {
        const string Text = "{\r\n  \"a\": 1,\r\n  \"b\" 2\r\n}";
        JsonError error = Assert.Single(JsonReading.Of(Text).Errors);

        LinePositionSpan lines = SourceText.From(Text).Lines.GetLinePositionSpan(error.Span);

        Assert.Equal(new LinePositionSpan(new LinePosition(2, 2), new LinePosition(2, 5)), lines);
    }

    [Theory]
    [InlineData('\u0001', "U+0001")]
    [InlineData('\t', "U+0009")]
    public void ControlCharacterInAString_MustBeEscaped(char c, string message)
    {
        JsonError error = Assert.Single(JsonReading.Of($"[\"a{c}b\"]").Errors);

        Assert.Equal(new TextSpan(3, 1), error.Span);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HalfASurrogatePair_IsReplaced()
    {
        JsonReading reading = JsonReading.Of("[\"a\uD83Db\", \"\\uDE00\"]");

        Assert.Equal(new[] { new TextSpan(3, 1), new TextSpan(9, 6) }, reading.Errors.Select(static error => error.Span));
        Assert.Equal("[\"a\\uFFFDb\",\"\\uFFFD\"]", JsonText.Of(reading.Root));
    }

    [Fact]
    public void TooDeepNesting_IsReportedWhereItBegins()
    {
        JsonReading reading = JsonReading.Of(new string('[', 1000));

        Assert.Equal(new TextSpan(64, 1), reading.Errors[0].Span);
        Assert.Contains("deeper than 64 levels", reading.Errors[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData('"')]
    [InlineData(',')]
    [InlineData('-')]
    [InlineData('\\')]
    [InlineData('\0')]
    public void LongRubble_GivesFewErrors(char c) =>
        Assert.InRange(JsonReading.Of(new string(c, 100_000)).Errors.Count, 1, 20);
}
