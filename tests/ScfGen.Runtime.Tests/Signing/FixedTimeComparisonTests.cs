using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>The comparison of tokens goes by words of eight bytes, and sees each byte.</summary>
public sealed class FixedTimeComparisonTests
{
    [Fact]
    public void EachByte_AtEachLength_Counts()
    {
        for (int length = 0; length < 40; length++)
        {
            byte[] expected = [.. Enumerable.Range(1, length).Select(static i => (byte)i)];
            byte[] received = [.. expected];
            Assert.True(FixedTimeComparison.AreEqual(expected, received));
            Assert.False(FixedTimeComparison.AreEqual(expected, [.. received, 0]));

            for (int i = 0; i < length; i++)
            {
                received[i] ^= 0x80;
                Assert.False(FixedTimeComparison.AreEqual(expected, received));
                received[i] ^= 0x80;
            }
        }
    }
}
