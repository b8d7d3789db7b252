namespace ScfGen.Checks;

/// <summary>
/// The entry of a function: <c>file.method</c>, or <c>package.Class::method</c> for Java, where file and method have 2 to 60 letters, digits,
/// hyphens and underscores, and begin and end with a letter. Package and class have the form of Java's names.
/// </summary>
internal static class HandlerFormat
{
    private const int MinLength = 2;
    private const int MaxLength = 60;

    public static string? Find(string value)
    {
        int java = value.IndexOf("::", System.StringComparison.Ordinal);
        if (java >= 0)
        {
            return FindJava(value.Substring(0, java), value.Substring(java + 2));
        }

        int dot = value.IndexOf('.');
        if (dot < 0 || dot != value.LastIndexOf('.'))
        {
            return "must be the file and the method with one dot between, such as index.main_handler (for Java package.Class::method)";
        }

        return FindPart("file", value.Substring(0, dot)) ?? FindPart("method", value.Substring(dot + 1));
    }

    private static string? FindJava(string type, string method)
    {
        foreach (string part in type.Split('.'))
        {
            if (!IsIdentifier(part))
            {
                return "must name a Java class before ::, such as example.Hello::mainHandler";
            }
        }

        return FindPart("method", method);
    }

    private static string? FindPart(string what, string part)
    {
        if (part.Length is < MinLength or > MaxLength)
        {
            return $"must have a {what} of {MinLength} to {MaxLength} characters, and this one has {part.Length}";
        }

        if (!IsLetter(part[0]) || !IsLetter(part[part.Length - 1]))
        {
            return $"must have a {what} that begins and ends with a letter";
        }

        foreach (char c in part)
        {
            if (!IsLetter(c) && c is not ((>= '0' and <= '9') or '_' or '-'))
            {
                return $"must have a {what} of letters, digits, hyphens and underscores only";
            }
        }

        return null;
    }

    private static bool IsIdentifier(string text)
    {
        if (text.Length == 0 || text[0] is >= '0' and <= '9')
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '$'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
