using System.Globalization;
using System.Text;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Percent-encoding, which goes through blocks of 16 bytes where the machine has what they need.</summary>
public sealed class PercentEncodingTests
{
    private const byte Untouched = 0xA5;

    [Fact]
    public void EachByte_AtEachPlaceOfABlock_IsEncodedOrStands()
    {
        for (int value = 0; value <= byte.MaxValue; value++)
        {
            for (int place = 0; place < 20; place++)
            {
                byte[] text = Enumerable.Repeat((byte)'a', 20).ToArray();
                text[place] = (byte)value;

                Assert.Equal(Reference(text), Encode(text));
            }
        }
    }

    [Fact]
    public void EachChoiceOfReservedBytesInABlock_IsEncoded()
    {
        byte[] text = new byte[PercentBlocks.Length];
        for (int choice = 0; choice <= ushort.MaxValue; choice += 1 + (choice % 3))
        {
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = (choice & (1 << i)) == 0 ? (byte)('a' + i) : (byte)('\x80' + i);
            }

            Assert.Equal(Reference(text), Encode(text));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4000)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(20_000)]
    public void Texts_OfAnyLength_AreEncoded(int shortest)
    {
        var random = new Random(shortest);
        for (int length = shortest; length < shortest + 40; length++)
        {
            byte[] text = new byte[length];
            random.NextBytes(text);

            Assert.Equal(Reference(text), Encode(text));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain-._~09AZaz")]
    [InlineData("{\"Records\":[{\"bucket\":\"photos\",\"key\":\"/2024/02/1.jpg\"}]}")]
    [InlineData("函数 and 🦊, some plain text, and 函数 once more")]
    public void Texts_AreEncodedAsTheFrameworkDoes(string text)
    {
        var builder = new Utf8Builder(stackalloc byte[8]);
        PercentEncoding.Append(ref builder, text);
        string encoded = Encoding.ASCII.GetString(builder.Written);
        builder.Dispose();

        Assert.Equal(Uri.EscapeDataString(text), encoded);
        Assert.Equal(encoded, Encode(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Blocks_StayWithinTheirRoom()
    {
        if (!PercentBlocks.IsSupported)
        {
            // This machine goes byte by byte, as the tests above have it.
            return;
        }

        byte[] text = Enumerable.Repeat((byte)'%', 3 * PercentBlocks.Length).ToArray();
        byte[] room = new byte[1024];
        Array.Fill(room, Untouched);
        int needed = (3 * text.Length) + PercentBlocks.Slack;

        int written = PercentBlocks.Encode(text, room.AsSpan(0, needed));

        Assert.Equal(3 * text.Length, written);
        Assert.All(room[needed..], static b => Assert.Equal(Untouched, b));
        Assert.Throws<ArgumentOutOfRangeException>(() => PercentBlocks.Encode(text, room.AsSpan(0, needed - 1)));
    }

    private static string Encode(ReadOnlySpan<byte> utf8)
    {
        var builder = new Utf8Builder(stackalloc byte[8]);
        PercentEncoding.Append(ref builder, utf8);
        string encoded = Encoding.ASCII.GetString(builder.Written);
        builder.Dispose();
        return encoded;
    }

    private static string Reference(byte[] utf8)
    {
        var text = new StringBuilder();
        foreach (byte b in utf8)
        {
            bool isUnreserved = char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~';
            text.Append(isUnreserved ? ((char)b).ToString() : string.Create(CultureInfo.InvariantCulture, $"%{b:X2}"));
        }

        return text.ToString();
    }
}
