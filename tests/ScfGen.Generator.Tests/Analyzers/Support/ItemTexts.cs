using System.Text;

namespace ScfGen.Generator.Tests;

/// <summary>A list of objects of which only the texts in them count.</summary>
/// <param name="Items">The texts of each object, with their members.</param>
internal sealed record ItemTexts((string Member, string Text)[][] Items)
{
    private const int Objects = 2;

    public int Bytes => Items.Sum(static item => item.Sum(static text => Encoding.UTF8.GetByteCount(text.Text)));

    /// <summary>Spreads bytes over all texts of some objects.</summary>
    public static ItemTexts Of(string[] members, int bytes)
    {
        int share = bytes / (Objects * members.Length);
        int rest = bytes - (share * Objects * members.Length);
        return new ItemTexts(
        [
            .. Enumerable.Range(0, Objects).Select(i => members.Select((member, j) => (member, Text(i + j == 0 ? share + rest : share))).ToArray()),
        ]);
    }

    // With a character of two bytes where there is room.
    private static string Text(int bytes) => bytes < 2 ? new string('a', bytes) : "é" + new string('a', bytes - 2);
}
