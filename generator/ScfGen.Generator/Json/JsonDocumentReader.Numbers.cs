namespace ScfGen.Generator.Json;

/// <summary>Numbers, which are kept as they are spelled.</summary>
internal sealed partial class JsonDocumentReader
{
    private JsonNode ReadNumber()
    {
        int start = _position;
        while (Current is '-' or '+' or '.' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
        {
            _position++;
        }

        string text = _text.Substring(start, _position - start);
        if (!IsNumber(text))
        {
            Error(start, text.Length, $"'{Short(text)}' is no JSON number");
            return new JsonMissing(From(start));
        }

        return new JsonNumber(From(start), text);
    }

    private static bool IsNumber(string text)
    {
        int i = text[0] == '-' ? 1 : 0;
        int digits = Digits(text, ref i);
        if (digits == 0 || (digits > 1 && text[i - digits] == '0'))
        {
            return false;
        }

        if (i < text.Length && text[i] == '.')
        {
            i++;
            if (Digits(text, ref i) == 0)
            {
                return false;
            }
        }

        if (i < text.Length && text[i] is 'e' or 'E')
        {
            i++;
            if (i < text.Length && text[i] is '+' or '-')
            {
                i++;
            }

            if (Digits(text, ref i) == 0)
            {
                return false;
            }
        }

        return i == text.Length;
    }

    private static int Digits(string text, ref int i)
    {
        int start = i;
        while (i < text.Length && text[i] is >= '0' and <= '9')
        {
            i++;
        }

        return i - start;
    }
}
