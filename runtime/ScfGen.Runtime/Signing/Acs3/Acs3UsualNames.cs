using System.Text;

namespace ScfGen.Signing;

/// <summary>The line of the names, <c>x-acs-date;x-acs-security-token</c>, for each choice of usual headers. The requests of a program have few.</summary>
internal static class Acs3UsualNames
{
    private static readonly byte[]?[] s_lines = new byte[1 << Acs3Headers.UsualCount][];

    /// <summary>Gives the line for the headers that have a value.</summary>
    public static ReadOnlySpan<byte> Of(in Acs3UsualValues values)
    {
        int choice = 0;
        for (int place = 0; place < Acs3Headers.UsualCount; place++)
        {
            choice |= values[place] is null ? 0 : 1 << place;
        }

        return s_lines[choice] ??= Make(choice);
    }

    private static byte[] Make(int choice)
    {
        IEnumerable<string> names = Enumerable.Range(0, Acs3Headers.UsualCount)
            .Where(place => (choice & (1 << place)) != 0)
            .Select(static place => Acs3Headers.Usual[place]);
        return Encoding.ASCII.GetBytes(string.Join(';', names));
    }
}
