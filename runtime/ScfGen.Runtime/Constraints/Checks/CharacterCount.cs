namespace ScfGen.Checks;

/// <summary>How many characters a text has: code points, so that one outside the basic plane is one, although it takes two UTF-16 units.</summary>
internal static class CharacterCount
{
    public static int Of(string text)
    {
        int count = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                count--;
            }
        }

        return count;
    }
}
