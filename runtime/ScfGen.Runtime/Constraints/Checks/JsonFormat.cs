using System;

namespace ScfGen.Checks;

/// <summary>JSON (RFC 8259).</summary>
internal sealed partial class JsonFormat
{
    private const int MaxDepth = 64;

    private readonly string _text;
    private int _position;

    private JsonFormat(string text) => _text = text;

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>What is wrong with a text; null where nothing is.</summary>
    public static string? Find(string value, JsonContent content)
    {
        var scanner = new JsonFormat(value);
        scanner.SkipWhiteSpace();
        bool isMap = content == JsonContent.Any || scanner.Current == '{';
        bool valid = content == JsonContent.StringMap && isMap ? scanner.Object(depth: 1, onlyStrings: true, out isMap) : scanner.Value(depth: 1);
        scanner.SkipWhiteSpace();
        if (!valid || scanner._position < value.Length)
        {
            return FormattableString.Invariant($"must be JSON, and is none from position {scanner._position + 1} on");
        }

        return isMap ? null : "must be a JSON object whose values are all strings, such as {\"key\":\"value\"}";
    }

    private bool Value(int depth)
    {
        switch (Current)
        {
            case '{' or '[' when depth > MaxDepth:
                return false;
            case '{':
                return Object(depth, onlyStrings: false, out _);
            case '[':
                return Array(depth);
            case '"':
                return String();
            case '-' or (>= '0' and <= '9'):
                return Number();
            default:
                return Word("true") || Word("false") || Word("null");
        }
    }

    private bool Object(int depth, bool onlyStrings, out bool allStrings)
    {
        allStrings = true;
        _position++;
        SkipWhiteSpace();
        if (Take('}'))
        {
            return true;
        }

        do
        {
            SkipWhiteSpace();
            if (Current != '"' || !String())
            {
                return false;
            }

            SkipWhiteSpace();
            if (!Take(':'))
            {
                return false;
            }

            SkipWhiteSpace();
            allStrings &= !onlyStrings || Current == '"';
            if (!Value(depth + 1))
            {
                return false;
            }

            SkipWhiteSpace();
        }
        while (Take(','));
        return Take('}');
    }

    private bool Array(int depth)
    {
        _position++;
        SkipWhiteSpace();
        if (Take(']'))
        {
            return true;
        }

        do
        {
            SkipWhiteSpace();
            if (!Value(depth + 1))
            {
                return false;
            }

            SkipWhiteSpace();
        }
        while (Take(','));
        return Take(']');
    }

    private bool String()
    {
        int start = _position++;
        while (_position < _text.Length)
        {
            char c = _text[_position];
            if (c == '"')
            {
                _position++;
                return true;
            }

            if (c < ' ')
            {
                return false;
            }

            if (c == '\\')
            {
                _position++;
                if (!Escape())
                {
                    return false;
                }
            }
            else
            {
                _position++;
            }
        }

        _position = start;
        return false;
    }

    private bool Escape()
    {
        if (Current == 'u')
        {
            for (int i = 1; i <= 4; i++)
            {
                if (_position + i >= _text.Length || !Uri.IsHexDigit(_text[_position + i]))
                {
                    return false;
                }
            }

            _position += 5;
            return true;
        }

        return Take('"') || Take('\\') || Take('/') || Take('b') || Take('f') || Take('n') || Take('r') || Take('t');
    }

    private bool Number()
    {
        Take('-');
        if (!Take('0') && !Digits())
        {
            return false;
        }

        if (Take('.') && !Digits())
        {
            return false;
        }

        if (Take('e') || Take('E'))
        {
            _ = Take('+') || Take('-');
            return Digits();
        }

        return true;
    }

    private bool Digits()
    {
        int start = _position;
        while (Current is >= '0' and <= '9')
        {
            _position++;
        }

        return _position > start;
    }

    private bool Word(string word)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
        {
            return false;
        }

        _position += word.Length;
        return true;
    }

    private bool Take(char c)
    {
        if (_position >= _text.Length || _text[_position] != c)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void SkipWhiteSpace()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            _position++;
        }
    }
}
