namespace ScfGen.Runtime.Tests;

/// <summary>INI files are read in the spellings that people and tools write, and mistakes are told by line.</summary>
public sealed class IniFileTests
{
    [Theory]
    [InlineData("[default]\nsecret_id=an-id")]
    [InlineData("[default]\r\nsecret_id = an-id\r\n")]
    [InlineData("[default]\rsecret_id = an-id\r")]
    [InlineData("\n\n  [ default ]  \n\t secret_id\t=\t an-id \t\n\n")]
    [InlineData("# secret_id = no\n; secret_id = no\n[default]\n  # secret_id = no\nsecret_id = an-id\n#")]
    [InlineData("[default] # main\nsecret_id = an-id ; secret_id = no")]
    [InlineData("[default]\nsecret_id = \"an-id\"")]
    [InlineData("[default]\nsecret_id = 'an-id' # quoted")]
    [InlineData("[default]\nSecret_ID = an-id")]
    [InlineData("[default]\nregion = ap-guangzhou\nsecret_id = an-id\n[dev]\nsecret_id = no")]
    [InlineData("[dev]\nsecret_id = no\n[Default]\nsecret_id = no\n[default]\nsecret_id = an-id")]
    public void Value_IsRead(string text)
    {
        Dictionary<string, IniValue>? section = IniFile.Parse(text).Find("default");

        Assert.NotNull(section);
        Assert.Equal("an-id", section["secret_id"].Text);
    }

    [Theory]
    [InlineData("secret_key = a=b==", "a=b==")]
    [InlineData("secret_key = a#b;c", "a#b;c")]
    [InlineData("secret_key = [a]", "[a]")]
    [InlineData("secret_key = \"a", "\"a")]
    [InlineData("secret_key = \"", "\"")]
    [InlineData("secret_key = \"\"", "")]
    [InlineData("secret_key =", "")]
    [InlineData("secret_key = # none", "")]
    [InlineData("secret_key = a b", "a b")]
    public void Value_KeepsItsCharacters(string line, string expected) =>
        Assert.Equal(new IniValue(expected, 2), IniFile.Parse("[default]\n" + line).Find("default")!["secret_key"]);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# nothing")]
    [InlineData("[dev]\nsecret_id = an-id")]
    public void Section_ThatIsNotThere_IsNull(string text) => Assert.Null(IniFile.Parse(text).Find("default"));

    [Theory]
    [InlineData("sesame", 1)]
    [InlineData("[default]\n\nsesame", 3)]
    [InlineData("[default]\r\n\r\nsesame", 3)]
    [InlineData("[default]\n= sesame", 2)]
    [InlineData("sesame = open", 1)]
    [InlineData("# comment\nsesame = open\n[default]", 2)]
    [InlineData("[sesame", 1)]
    [InlineData("[", 1)]
    [InlineData("[]", 1)]
    [InlineData("[default]\n[ ]", 2)]
    [InlineData("[default\nsecret_id = sesame", 1)]
    [InlineData("[default] sesame", 1)]
    [InlineData("[default]\nsecret_id = sesame\nsecret_id = sesame", 3)]
    [InlineData("[default]\nsecret_id = sesame\nSECRET_ID = other", 3)]
    [InlineData("[sesame]\n[other]\n[sesame]", 3)]
    public void Line_ThatIsNoneOfAll_IsToldByItsNumber(string text, int line)
    {
        var e = Assert.Throws<IniException>(() => IniFile.Parse(text));

        Assert.Equal(line, e.Line);
        Assert.DoesNotContain("sesame", e.ToString(), StringComparison.Ordinal);
    }
}
