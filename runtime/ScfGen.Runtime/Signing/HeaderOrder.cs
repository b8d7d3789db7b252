namespace ScfGen.Signing;

/// <summary>The order in which schemes sign headers: that of their names in lower case, by the numbers of the characters.</summary>
internal static class HeaderOrder
{
    // Not OrdinalIgnoreCase, which compares in upper case: "_" stands between the two.
    public static int Compare(string a, string b)
    {
        int common = Math.Min(a.Length, b.Length);
        for (int i = 0; i < common; i++)
        {
            int order = Lower(a[i]) - Lower(b[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return a.Length - b.Length;
    }

    private static int Lower(char c) => char.IsAsciiLetterUpper(c) ? c | 0x20 : c;
}
