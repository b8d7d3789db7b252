using System.Globalization;
using System.Text;

namespace ScfGen.Checks;

/// <summary>Texts in JSON.</summary>
internal sealed partial class JsonFormat
{
    // Of the digits behind \u.
    private const int CodeLength = 4;

    /// <summary>The text of a member; null where the JSON is no object, or where the member is missing or no text. The last one of a name counts.</summary>
    /// <param name="json">JSON that is valid.</param>
    /// <param name="name">The member's name.</param>
    public static string? MemberText(string json, string name)
    {
        var scanner = new JsonFormat(json);
        string? text = null;
        scanner.SkipWhiteSpace();
        if (!scanner.Take('{'))
        {
            return null;
        }

        do
        {
            scanner.SkipWhiteSpace();
            int key = scanner._position;
            if (scanner.Current != '"' || !scanner.String())
            {
                break;
            }

            bool isMember = Decode(json, key, scanner._position) == name;
            scanner.SkipWhiteSpace();
            scanner.Take(':');
            scanner.SkipWhiteSpace();
            int value = scanner._position;
            if (!scanner.Value(depth: 2))
            {
                break;
            }

            if (isMember)
            {
                text = json[value] == '"' ? Decode(json, value, scanner._position) : null;
            }

            scanner.SkipWhiteSpace();
        }
        while (scanner.Take(','));
        return text;
    }

    // The quotation marks stand at start and before end.
    private static string Decode(string json, int start, int end)
    {
        var text = new StringBuilder(end - start);
        for (int i = start + 1; i < end - 1; i++)
        {
            if (json[i] != '\\')
            {
                text.Append(json[i]);
                continue;
            }

            i++;
            if (json[i] == 'u')
            {
                string code = json.Substring(i + 1, CodeLength);
                text.Append((char)ushort.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += CodeLength;
                continue;
            }

            text.Append(json[i] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                var same => same,
            });
        }

        return text.ToString();
    }
}
