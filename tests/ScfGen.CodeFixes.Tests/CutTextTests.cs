namespace ScfGen.CodeFixes.Tests;

/// <summary>SCF1005: a text becomes as short as it must be.</summary>
public sealed class CutTextTests
{
    private const int Max = 1000;

    public static TheoryData<string, string, string> Texts { get; } = new()
    {
        { "Trim white space", new string('a', Max) + "  ", new string('a', Max) },
        { "Trim white space", "  " + new string('a', Max - 1), new string('a', Max - 1) },
        { "Cut to 1000 characters", new string('a', Max + 1), new string('a', Max) },
        { "Cut to 1000 characters", new string('a', Max - 1) + "\U0001F600\U0001F600", new string('a', Max - 1) + "\U0001F600" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public Task LongText_BecomesShort(string title, string before, string after) =>
        Fixes.VerifyAsync("SCF1005", title, $"function.Description = \"{before}\";", $"function.Description = \"{after}\";");

    [Fact]
    public Task NameThatIsCut_StaysAName() => Fixes.VerifyAsync(
        "SCF1005",
        "Cut to 58 characters",
        $"function.FunctionName = \"{new string('a', 58)}--bc\";",
        $"function.FunctionName = \"{new string('a', 58)}\";");

    [Fact]
    public async Task NameWithoutAGoodBeginning_IsLeftAlone() =>
        Assert.Empty(await Fixes.TitlesAsync("SCF1005", $"function.FunctionName = \"a{new string('-', 61)}b\";"));

    [Fact]
    public async Task ListThatIsTooLong_IsLeftAlone()
    {
        string items = string.Join(", ", Enumerable.Repeat("text", 21));

        Assert.Empty(await Fixes.TitlesAsync("SCF1005", $"Use(new Filter {{ Name = text, Values = [{items}] }});"));
    }
}
