namespace ScfGen.Generator.Tests;

/// <summary>Generated requests keep to the rules between their members, to the last number, second and byte.</summary>
public sealed class RuleValidationTests
{
    [Theory]
    [InlineData("""{ "B": 10 }""", null)]
    [InlineData("""{ "B": 11 }""", "11")]
    [InlineData("""{ "A": 5, "B": 5 }""", null)]
    [InlineData("""{ "A": 5, "B": 6 }""", "11")]
    [InlineData("""{ "A": 5, "B": 4, "Box": { "Size": 1, "Kind": "A" } }""", null)]
    [InlineData("""{ "A": 5, "B": 5, "Box": { "Size": 2, "Kind": "A" } }""", "12")]
    [InlineData("""{ "A": -1, "B": 11 }""", null)]
    [InlineData("""{ "A": 9223372036854775807, "B": 9223372036854775807 }""", "18446744073709551614")]
    [InlineData("""{ "A": -9223372036854775808, "B": -9223372036854775808 }""", null)]
    public void Sum_IsLimited(string json, string? sum) =>
        AssertJudged("Sum", json, sum is null, $"A, B, Box.Size breaks a rule: The three are at most 10 together (they are {sum} together)");

    [Theory]
    [InlineData("""{ "From": "2018-06-11 18:00:00", "To": "2018-06-11 19:00:00", "Count": 1 }""", null)]
    [InlineData("""{ "From": "2018-06-11 18:00:00", "To": "2018-06-11 19:00:01", "Count": 1 }""", "'2018-06-11 18:00:00' and '2018-06-11 19:00:01'")]
    [InlineData("""{ "From": "2018-06-11 19:00:00", "To": "2018-06-11 18:00:00", "Count": 1 }""", null)]
    [InlineData("""{ "From": "2018-06-11 19:00:01", "To": "2018-06-11 18:00:00", "Count": 1 }""", "'2018-06-11 19:00:01' and '2018-06-11 18:00:00'")]
    [InlineData("""{ "From": "2018-06-11 18:00:00", "To": "2018-06-11 19:00:01", "Count": 2 }""", null)]
    [InlineData("""{ "From": "2018-06-11 18:00:00", "To": "2018-06-11 19:00:01" }""", null)]
    [InlineData("""{ "From": "2018-06-11T18:00:00+08:00", "To": "2018-06-11T11:00:01Z", "Count": 1 }""", "'2018-06-11T18:00:00+08:00' and '2018-06-11T11:00:01Z'")]
    [InlineData("""{ "From": "2018-06-11T18:00:00+08:00", "To": "2018-06-11 20:00:00", "Count": 1 }""", null)]
    [InlineData("""{ "From": "2018-06-11 18:00:00", "To": "tomorrow", "Count": 1 }""", null)]
    [InlineData("""{ "To": "2018-06-11 19:00:01", "Count": 1 }""", null)]
    public void DistanceOfTimes_IsLimited(string json, string? times) =>
        AssertJudged("Within", json, times is null, $"From, To breaks a rule: They are an hour apart (they are {times})");

    [Theory]
    [InlineData("""{ "From": "2018-06-11 18:00:00", "To": "2018-06-11 18:00:01" }""", null)]
    [InlineData("""{ "From": "2018-06-11 18:00:00", "To": "2018-06-11 18:00:00" }""", "'2018-06-11 18:00:00' and '2018-06-11 18:00:00'")]
    [InlineData("""{ "From": "2018-06-11 18:00:01", "To": "2018-06-11 18:00:00" }""", "'2018-06-11 18:00:01' and '2018-06-11 18:00:00'")]
    [InlineData("""{ "From": "2018-06-11 18:00:01", "To": "" }""", null)]
    public void OrderOfTimes_IsKept(string json, string? times) =>
        AssertJudged("Ascend", json, times is null, $"From, To breaks a rule: To comes after From (they are {times})");

    [Theory]
    [InlineData("""{ "Kind": "A", "Note": "x" }""", true)]
    [InlineData("""{ "Kind": "C", "Note": "x" }""", false)]
    [InlineData("""{ "Kind": "C" }""", true)]
    [InlineData("""{ "Note": "x" }""", true)]
    public void DemandedValue_MayBeLeftOutAndNotBeAnother(string json, bool isRight) =>
        AssertJudged("Equal", json, isRight, "Kind breaks a rule: Only A has a note (it is 'C')");

    [Theory]
    [InlineData("""{ "Kind": "B", "Count": 0, "On": true }""", true)]
    [InlineData("""{ "Kind": "B" }""", true)]
    [InlineData("""{ "Kind": "A", "Count": 1, "On": false }""", true)]
    [InlineData("""{ "Kind": "B", "Count": 1, "On": false }""", false)]
    public void DemandedValues_AreDemandedEach(string json, bool isRight) =>
        AssertJudged("Equal", json, isRight, "Count breaks a rule: A B is on and counts nothing (it is '1')", "On breaks a rule: A B is on and counts nothing (it is 'false')");

    [Theory]
    [InlineData("""{ "Box": { "Size": 1, "Kind": "B" } }""", true)]
    [InlineData("""{ "Box": { "Size": 1, "Kind": "A" } }""", false)]
    public void DemandedValue_MayBeInsideAnObject(string json, bool isRight) =>
        AssertJudged("Equal", json, isRight, "Box.Kind breaks a rule: A box is a B (it is 'A')");

    [Theory]
    [InlineData("""{ "Parts": [{ "Name": "12345", "Note": "6" }, { "Name": "7", "Words": ["8", "90"] }] }""", true)]
    [InlineData("""{ "Parts": [{ "Name": "12345", "Note": "6" }, { "Name": "7", "Words": ["8", "901"] }] }""", false)]
    [InlineData("""{ "Parts": [{ "Name": "äöüÄÖ" }] }""", true)]
    [InlineData("""{ "Parts": [{ "Name": "äöüÄÖ!" }] }""", false)]
    [InlineData("""{ "Parts": [{ "Name": "1234567890", "Kind": "long", "Size": 12345678901, "Inner": { "Name": "1234567890" } }] }""", true)]
    [InlineData("""{ "Parts": [{ "Name": "", "Words": [] }, { "Name": "" }] }""", true)]
    [InlineData("""{ "Parts": [] }""", true)]
    [InlineData("""{}""", true)]
    public void SizeOfAllTexts_IsLimited(string json, bool isRight) =>
        AssertJudged("Total", json, isRight, "Parts must have at most 10 bytes of text in all and has 11");

    private static void AssertJudged(string action, string json, bool isRight, params string[] violations) =>
        Assert.Equal(isRight ? [] : violations, RuleSpec.Judge(action, json));
}
