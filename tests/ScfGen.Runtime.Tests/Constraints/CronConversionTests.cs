using FsCheck;
using FsCheck.Fluent;
using ScfGen.Checks;

namespace ScfGen.Runtime.Tests;

/// <summary>Expressions of five and six fields become seven fields where that gives a valid expression.</summary>
public sealed class CronConversionTests
{
    private static readonly string[] s_fields = ["*", "*", "*", "?", "0", "1", "2", "5", "31", "*/5", "1-5", "1,2", "MON", "FEB", "60", "x", ""];

    [Theory]
    [InlineData("*/5 * * * *", "0 */5 * * * * *")]
    [InlineData("0 12 * * MON-FRI", "0 0 12 * * MON-FRI *")]
    [InlineData("30 6 1,15 jan ?", "0 30 6 1,15 jan ? *")]
    public void FiveFields_GetASecondAndAYear(string value, string expected) => Assert.Equal(expected, CronFormat.ToSevenFields(value));

    [Theory]
    [InlineData("0 0 12 * * ?", "0 0 12 * * ? *")]
    [InlineData("*/10 * * * * *", "*/10 * * * * * *")]
    public void SixFields_GetAYear(string value, string expected) => Assert.Equal(expected, CronFormat.ToSevenFields(value));

    [Theory]
    [InlineData("0 0 12 * * * *")]
    [InlineData(" 0  0 12 * * * * ")]
    [InlineData("0\t0\t12 * * *\t*")]
    public void SevenFields_LoseBlanksOnly(string value) => Assert.Equal("0 0 12 * * * *", CronFormat.ToSevenFields(value));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("@daily")]
    [InlineData("* * * *")]
    [InlineData("* * * * * * * *")]
    [InlineData("60 * * * *")]
    [InlineData("0 12 * * 7")]
    [InlineData("0 0 31 2 *")]
    [InlineData("0 0 24 * * *")]
    [InlineData("a b c d e")]
    public void ExpressionWithoutAValidForm_GivesNone(string value) => Assert.Null(CronFormat.ToSevenFields(value));

    [Fact]
    public void AnyConversion_IsValidAndKeepsTheFields() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Expressions().ToArbitrary(), static value =>
        {
            if (CronFormat.ToSevenFields(value) is { } seven)
            {
                Assert.Null(CronFormat.Find(seven));
                Assert.Equal(7, seven.Split(' ').Length);
                Assert.Contains(string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries)), seven, StringComparison.Ordinal);
                Assert.Equal(seven, CronFormat.ToSevenFields(seven));
            }
        }));

    private static Gen<string> Expressions() =>
        from count in Gen.Choose(4, 8)
        from fields in Gen.ArrayOf(Gen.Elements(s_fields), count)
        select string.Join(' ', fields);
}
