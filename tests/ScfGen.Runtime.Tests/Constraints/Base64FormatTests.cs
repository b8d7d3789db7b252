using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ScfGen.Checks;

namespace ScfGen.Runtime.Tests;

/// <summary>Base64 is of the standard alphabet, with padding and without white space.</summary>
public sealed class Base64FormatTests
{
    private const string Length = "must be Base64, whose length is a multiple of 4; check the padding with =";
    private const string Alphabet = "must be Base64 of the standard alphabet, with + and / in place of - and _";

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("az+/AZ09")]
    [InlineData("QQ==")]
    [InlineData("QUI=")]
    public void Base64_IsAllowed(string value) => Assert.Null(Base64Format.Find(value));

    // Decoders differ on them: what a lenient service takes is not refused here.
    [Theory]
    [InlineData("QR==")]
    [InlineData("QUJ=")]
    public void UnusedBitsThatAreSet_AreAllowed(string value) => Assert.Null(Base64Format.Find(value));

    [Theory]
    [InlineData("A", Length)]
    [InlineData("=", Length)]
    [InlineData("==", Length)]
    [InlineData("QUI", Length)]
    [InlineData("QUI==", Length)]
    [InlineData("QUJD\n", Length)]
    [InlineData("QU-_", Alphabet)]
    [InlineData("-UJD", Alphabet)]
    [InlineData("_Q==", Alphabet)]
    [InlineData("====", "must be Base64, and the character at position 1 is none of its")]
    [InlineData("A===", "must be Base64, and the character at position 2 is none of its")]
    [InlineData("QQ=A", "must be Base64, and the character at position 3 is none of its")]
    [InlineData("Q=A=", "must be Base64, and the character at position 2 is none of its")]
    [InlineData("QQ==QQ==", "must be Base64, and the character at position 3 is none of its")]
    [InlineData("QU D", "must be Base64, and the character at position 3 is none of its")]
    [InlineData("QU\u00E9=", "must be Base64, and the character at position 3 is none of its")]
    [InlineData("\0UJD", "must be Base64, and the character at position 1 is none of its")]
    [InlineData("\uFF21UJD", "must be Base64, and the character at position 1 is none of its")]
    public void AnyOtherText_IsRefused(string value, string problem) => Assert.Equal(problem, Base64Format.Find(value));

    [Fact]
    public void EncodedBytes_AreAllowed() => Prop.ForAll(
        Gen.ArrayOf(Gen.Choose(0, 255)).ToArbitrary(),
        static bytes => IsBase64(Convert.ToBase64String(bytes.Select(static value => (byte)value).ToArray()))).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyTextWithoutWhiteSpace_IsJudgedAsByTheBaseLibrary() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000),
        Prop.ForAll(
            Texts("AZaz09+/AZaz09+/==-_é").ToArbitrary(),
            static text => Assert.Equal(Convert.TryFromBase64String(text, new byte[text.Length], out _), IsBase64(text))));

    [Fact]
    public void TextWithWhiteSpace_IsRefused() => Prop.ForAll(
        (from before in Texts("Aa0+=")
         from space in Gen.Elements(" ", "\t", "\r\n", "\n")
         from after in Texts("Aa0+=")
         select before + space + after).ToArbitrary(),
        static text => !IsBase64(text)).QuickCheckThrowOnFailure();

    private static bool IsBase64(string text) => Base64Format.Find(text) is null;

    // Versions of the base library differ on unused bits that are set, hence none before padding.
    private static Gen<string> Texts(string alphabet) =>
        from length in Gen.Choose(0, 12)
        from characters in Gen.ArrayOf(Gen.Elements(alphabet.ToCharArray()), length)
        select Regex.Replace(new string(characters), "[A-Za-z0-9+/](?==)", "A");
}
