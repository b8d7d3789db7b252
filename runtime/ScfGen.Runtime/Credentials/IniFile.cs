namespace ScfGen;

/// <summary>
/// Reads the text of an INI file: sections in brackets, <c>key = value</c>, comments behind <c>#</c> or <c>;</c> at the beginning of a line
/// or after white space. Messages name lines and never show them.
/// </summary>
internal sealed class IniFile
{
    private readonly Dictionary<string, Dictionary<string, IniValue>> _sections = [];

    private IniFile()
    {
    }

    /// <exception cref="IniException">A line is not what it has to be.</exception>
    public static IniFile Parse(string text)
    {
        var file = new IniFile();
        Dictionary<string, IniValue>? section = null;
        int number = 0;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            number++;
            ReadOnlySpan<char> line = WithoutComment(raw.Trim());
            if (line.IsEmpty)
            {
                continue;
            }

            if (line[0] == '[')
            {
                section = file.AddSection(line, number);
            }
            else
            {
                AddValue(section, line, number);
            }
        }

        return file;
    }

    /// <summary>Gives the values of a section by key, or null where there is no such section.</summary>
    public Dictionary<string, IniValue>? Find(string section) => _sections.GetValueOrDefault(section);

    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] is '#' or ';' && (i == 0 || char.IsWhiteSpace(line[i - 1])))
            {
                return line[..i].TrimEnd();
            }
        }

        return line;
    }

    private static void AddValue(Dictionary<string, IniValue>? section, ReadOnlySpan<char> line, int number)
    {
        int equals = line.IndexOf('=');
        if (equals <= 0)
        {
            throw new IniException(number, "the line is no [profile], no comment and no key = value");
        }

        if (section is null)
        {
            throw new IniException(number, "the key stands before the first [profile]");
        }

        string key = line[..equals].TrimEnd().ToString();
        if (!section.TryAdd(key, new IniValue(WithoutQuotes(line[(equals + 1)..].TrimStart()).ToString(), number)))
        {
            throw new IniException(number, "the key stands twice in its profile");
        }
    }

    private static ReadOnlySpan<char> WithoutQuotes(ReadOnlySpan<char> value) =>
        value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;

    private Dictionary<string, IniValue> AddSection(ReadOnlySpan<char> line, int number)
    {
        ReadOnlySpan<char> name = line[^1] == ']' ? line[1..^1].Trim() : default;
        if (name.IsEmpty)
        {
            throw new IniException(number, "the profile's name is empty, or its ']' is missing");
        }

        var section = new Dictionary<string, IniValue>(StringComparer.OrdinalIgnoreCase);
        return _sections.TryAdd(name.ToString(), section) ? section : throw new IniException(number, "the profile stands twice in the file");
    }
}
