using System.Globalization;
using System.Net;
using System.Text;

namespace ScfGen.Runtime.Tests;

/// <summary>Queries and forms are read back to what they mean.</summary>
public sealed class FormReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a=1&b=2", "a=1&b=2")]
    [InlineData("b=2&a=1", "a=1&b=2")]
    [InlineData("a=x+y%20z%2B", "a=x%20y%20z%2B")]
    [InlineData("%61%2f=%e5%87%bd", "a%2F=%E5%87%BD")]
    [InlineData("a", "a=")]
    [InlineData("a=", "a=")]
    [InlineData("a=b=c", "a=b%3Dc")]
    [InlineData("&&a=1&", "a=1")]
    [InlineData("a=函数", "a=%E5%87%BD%E6%95%B0")]
    [InlineData("a=%FF%00", "a=%FF%00")]
    public void TryRead_GivesTheParametersThatAreMeant(string encoded, string query)
    {
        using var parameters = new RequestParameters();

        Assert.True(FormReader.TryRead(encoded, parameters));
        Assert.Equal(query, parameters.ToQuery());
    }

    [Fact]
    public void TryDecode_OfAnyText_GivesWhatTheFrameworkGives()
    {
        var random = new Random(1);
        for (int i = 0; i < 2000; i++)
        {
            // Runs of plain characters between special ones, in all lengths.
            var text = new StringBuilder();
            for (int part = random.Next(6); part > 0; part--)
            {
                text.Append(random.Next(3) switch
                {
                    0 => "+",
                    1 => string.Create(CultureInfo.InvariantCulture, $"%{random.Next(256):X2}"),
                    _ => string.Create(CultureInfo.InvariantCulture, $"%{random.Next(256):x2}"),
                });
                text.Append('a', random.Next(20));
            }

            byte[] encoded = Encoding.ASCII.GetBytes(text.ToString());
            byte[] decoded = new byte[encoded.Length];

            Assert.True(FormReader.TryDecode(encoded, decoded, out int written));
            Assert.Equal(WebUtility.UrlDecodeToBytes(encoded, 0, encoded.Length), decoded[..written]);
        }
    }

    [Theory]
    [InlineData("=1")]
    [InlineData("a=1&=2")]
    [InlineData("a=%")]
    [InlineData("a=%4")]
    [InlineData("a=%4g")]
    [InlineData("a=%g4")]
    [InlineData("%zz=1")]
    [InlineData("a=%41bcdefghijk%4")]
    [InlineData("a=%41%")]
    public void TryRead_OfBrokenEncoding_IsRefused(string encoded)
    {
        using var parameters = new RequestParameters();

        Assert.False(FormReader.TryRead(encoded, parameters));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", true)]
    [InlineData("Application/X-WWW-Form-Urlencoded ; charset=utf-8", true)]
    [InlineData("application/json", false)]
    [InlineData("application/x-www-form-urlencoded2", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsForm_GoesByTheMediaType(string? contentType, bool isForm) => Assert.Equal(isForm, FormReader.IsForm(contentType));
}
