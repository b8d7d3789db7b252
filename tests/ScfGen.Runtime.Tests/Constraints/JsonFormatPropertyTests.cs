using FsCheck;
using FsCheck.Fluent;
using ScfGen.Checks;

namespace ScfGen.Runtime.Tests;

/// <summary>On any text the check says what System.Text.Json says.</summary>
public sealed class JsonFormatPropertyTests
{
    [Fact]
    public void Documents_AreJudgedAlike() => AreJudgedAlike(JsonSamples.Documents);

    [Fact]
    public void Documents_AreAllowed() =>
        Prop.ForAll(JsonSamples.Documents.ToArbitrary(), static text => JsonFormat.Find(text, JsonContent.Any) is null).QuickCheckThrowOnFailure();

    [Fact]
    public void Maps_AreJudgedAlike() => AreJudgedAlike(JsonSamples.Maps);

    [Fact]
    public void DocumentsWithAMistake_AreJudgedAlike() => AreJudgedAlike(JsonSamples.Edited(JsonSamples.Documents));

    [Fact]
    public void MapsWithMistakes_AreJudgedAlike() => AreJudgedAlike(JsonSamples.Edited(JsonSamples.Edited(JsonSamples.Maps)));

    [Fact]
    public void Rubble_IsJudgedAlike() => AreJudgedAlike(JsonSamples.Rubble);

    private static void AreJudgedAlike(Gen<string> texts) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(texts.ToArbitrary(), static text => IsJudgedAlike(text)));

    private static void IsJudgedAlike(string text)
    {
        bool isJson = JsonJudge.IsJson(text, out bool isStringMap);
        Assert.Equal(isJson, JsonFormat.Find(text, JsonContent.Any) is null);
        Assert.Equal(isStringMap, JsonFormat.Find(text, JsonContent.StringMap) is null);
    }
}
