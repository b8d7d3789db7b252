using System.Buffers;

namespace ScfGen.Signing;

/// <summary>What headers that are signed must be, so that what is signed is one line each and is what is sent.</summary>
internal static class HeaderRules
{
    private static readonly SearchValues<char> s_nameCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Refuses a header name that HTTP does not allow.</summary>
    public static void CheckName(string name)
    {
        if (!IsName(name))
        {
            throw new ArgumentException("A header to sign has no name, or one with a character that no header name may hold.", nameof(name));
        }
    }

    /// <summary>Refuses a value that would break out of its line. The value is not shown, since it may be a secret.</summary>
    public static void CheckValue(string name, string? value)
    {
        if (value is null || HasLineBreak(value))
        {
            throw new ArgumentException($"The value of the header {name} is null or holds a line break, which no header may hold.", nameof(value));
        }
    }

    /// <summary>Whether HTTP allows a header of that name. So none holds the separators that signatures list names with.</summary>
    public static bool IsName(ReadOnlySpan<char> name) => !name.IsEmpty && !name.ContainsAnyExcept(s_nameCharacters);

    public static bool HasLineBreak(ReadOnlySpan<char> value) => value.ContainsAny('\r', '\n', '\0');
}
