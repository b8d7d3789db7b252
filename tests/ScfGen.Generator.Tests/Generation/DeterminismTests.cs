using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Tests;

/// <summary>The same spec gives the same bytes, on every machine.</summary>
public sealed class DeterminismTests
{
    private static readonly Lazy<string> s_expected = new(static () => Spell(SpecProject.Of(ShippedSpec.Text)));

    [Fact]
    public void SecondRun_GivesTheSame() => Assert.Equal(s_expected.Value, Spell(SpecProject.Of(ShippedSpec.Text)));

    [Fact]
    public void LineEndsOfTheSpec_DoNotMatter() =>
        Assert.Equal(s_expected.Value, Spell(SpecProject.Of(ShippedSpec.Text.Replace("\n", "\r\n", StringComparison.Ordinal))));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("")]
    public void Culture_DoesNotMatter(string name)
    {
        string expected = s_expected.Value;
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(name);
            Assert.Equal(expected, Spell(SpecProject.Of(ShippedSpec.Text)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Files_AreUtf8WithLineFeeds() => Assert.All(SpecProject.Of(ToySpec.Text).Generate().GeneratedSources, static source =>
    {
        Encoding encoding = source.SourceText.Encoding!;
        Assert.DoesNotContain("\r", source.SourceText.ToString(), StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.CodePage, encoding.CodePage);
        Assert.Equal(0, encoding.Preamble.Length);
    });

    private static string Spell(SpecProject project)
    {
        var text = new StringBuilder();
        foreach (GeneratedSourceResult source in project.Generate().GeneratedSources)
        {
            text.Append("// ").Append(source.HintName).Append('\n').Append(source.SourceText.ToString());
        }

        return text.ToString();
    }
}
