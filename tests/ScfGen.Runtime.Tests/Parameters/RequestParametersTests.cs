using System.Buffers;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ScfGen.Runtime.Tests;

/// <summary>Parameters are sorted, encoded and told apart.</summary>
public sealed class RequestParametersTests
{
    [Fact]
    public void Query_IsInTheOrdinalOrderOfNames()
    {
        using RequestParameters parameters = Of(("A.2", "c"), ("a", "g"), ("A.10", "b"), ("A", "a"), ("B", "e"), ("A0", "d"), ("Z", "f"));

        Assert.Equal("A=a&A.10=b&A.2=c&A0=d&B=e&Z=f&a=g", parameters.ToQuery());
        Assert.Equal(7, parameters.Count);
    }

    [Theory]
    [InlineData("aZ09-._~", "aZ09-._~")]
    [InlineData("+", "%2B")]
    [InlineData("*", "%2A")]
    [InlineData("a b", "a%20b")]
    [InlineData("100%", "100%25")]
    [InlineData("%2B", "%252B")]
    [InlineData("", "")]
    [InlineData("a&b=c", "a%26b%3Dc")]
    [InlineData("!'()", "%21%27%28%29")]
    [InlineData("函数", "%E5%87%BD%E6%95%B0")]
    [InlineData("😀", "%F0%9F%98%80")]
    [InlineData("\r\n", "%0D%0A")]
    public void Values_AreEncodedAsRfc3986HasIt(string value, string encoded)
    {
        using RequestParameters parameters = Of(("Name", value));

        Assert.Equal("Name=" + encoded, parameters.ToQuery());
    }

    [Fact]
    public void Names_AreEncodedToo()
    {
        using RequestParameters parameters = Of(("描 述", "x"));

        Assert.Equal("%E6%8F%8F%20%E8%BF%B0=x", parameters.ToQuery());
    }

    [Fact]
    public void WriteQuery_WritesWhatToQueryGives()
    {
        using RequestParameters parameters = Of(("B", "a b"), ("A", new string('x', 5000)));
        var written = new ArrayBufferWriter<byte>();

        parameters.WriteQuery(written);

        Assert.Equal(parameters.ToQuery(), Encoding.ASCII.GetString(written.WrittenSpan));
    }

    [Fact]
    public void NoParameters_AreAnEmptyQuery()
    {
        using var parameters = new RequestParameters();

        Assert.Equal("", parameters.ToQuery());
    }

    [Fact]
    public void Parameters_ThatAreAddedAfterWriting_AreSortedIn()
    {
        using RequestParameters parameters = Of(("B", "1"));
        Assert.Equal("B=1", parameters.ToQuery());

        parameters.Add("A", "2");

        Assert.Equal("A=2&B=1", parameters.ToQuery());
    }

    [Fact]
    public void AParameterThatIsThereTwice_IsRefusedByName()
    {
        using RequestParameters parameters = Of(("A", "first-value"), ("B", ""), ("A", "second-value"));

        var e = Assert.Throws<InvalidOperationException>(() => parameters.ToQuery());
        Assert.Throws<InvalidOperationException>(() => parameters.ToQuery());

        Assert.Contains("parameter A is given twice", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("value", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyName_IsRefused()
    {
        using var parameters = new RequestParameters();

        Assert.Throws<ArgumentException>(() => parameters.Add("", "x"));
        Assert.Throws<ArgumentNullException>(() => parameters.Add("A", null!));
        Assert.Equal("", parameters.ToQuery());
    }

    [Fact]
    public void ToString_TellsNoValue()
    {
        using RequestParameters parameters = Of(("Token", "secret"));

        Assert.Equal("1 parameters (hidden)", parameters.ToString());
    }

    [Fact]
    public void ManyParameters_AreSortedAndWhole()
    {
        (string Name, string Value)[] pairs =
            [.. Enumerable.Range(0, 5000).Select(i => (Name: "Values." + i.ToString(CultureInfo.InvariantCulture), Value: new string('v', i % 50)))];
        using RequestParameters parameters = Of(pairs);

        Assert.Equal(Expected(pairs), parameters.ToQuery());
    }

    [Fact]
    public void AnyParameters_AreWrittenAsTheFrameworkEncodesThem() =>
        Prop.ForAll(Pairs().ToArbitrary(), pairs =>
        {
            using RequestParameters parameters = Of(pairs);
            return parameters.ToQuery() == Expected(pairs);
        }).QuickCheckThrowOnFailure();

    private static Gen<(string Name, string Value)[]> Pairs() =>
        from count in Gen.Choose(0, 30)
        from names in Gen.ArrayOf(Text(1), count)
        from values in Gen.ArrayOf(Text(0), count)
        select names.Distinct(StringComparer.Ordinal).Zip(values, (name, value) => (Name: name, Value: value)).ToArray();

    private static Gen<string> Text(int min) =>
        from length in Gen.Choose(min, 40)
        from parts in Gen.ArrayOf(Gen.Elements("a", "Z", "0", ".", "-", "_", "~", "+", "*", " ", "%", "&", "=", "/", "\n", "é", "函", "😀"), length)
        select string.Concat(parts);

    private static string Expected(IEnumerable<(string Name, string Value)> pairs) =>
        string.Join('&', pairs
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => Uri.EscapeDataString(pair.Name) + "=" + Uri.EscapeDataString(pair.Value)));

    private static RequestParameters Of(params (string Name, string Value)[] pairs)
    {
        var parameters = new RequestParameters();
        foreach ((string name, string value) in pairs)
        {
            parameters.Add(name, value);
        }

        return parameters;
    }
}
