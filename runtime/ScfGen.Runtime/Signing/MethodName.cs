namespace ScfGen.Signing;

/// <summary>The HTTP method in a signature, which is in upper case there, as HttpClient sends the usual ones however they are written.</summary>
internal static class MethodName
{
    // Methods are made of the characters that names of headers are made of.
    public static bool IsValid(string method) => method is "GET" or "POST" || HeaderRules.IsName(method);

    public static void Check(string method)
    {
        ArgumentNullException.ThrowIfNull(method);
        if (!IsValid(method))
        {
            throw new ArgumentException("The method is empty, or has a character that no HTTP method may hold.", nameof(method));
        }
    }

    public static void Append(ref Utf8Builder to, string method)
    {
        Span<byte> upper = to.Reserve(method.Length);
        for (int i = 0; i < method.Length; i++)
        {
            char c = method[i];
            upper[i] = (byte)(char.IsAsciiLetterLower(c) ? c & ~0x20 : c);
        }

        to.Advance(method.Length);
    }
}
