namespace ScfGen.Generator.Json;

/// <summary>Strings and their escapes.</summary>
internal sealed partial class JsonDocumentReader
{
    private string ReadString()
    {
        int start = _position++;
        _builder.Clear();
        int copied = _position;
        while (true)
        {
            char c = Current;
            if (AtEnd || c is '\n' or '\r')
            {
                Error(start, _position - start, "this string is not closed by a quotation mark in its line");
                break;
            }

            if (c == '"')
            {
                _builder.Append(_text, copied, _position - copied);
                _position++;
                return _builder.ToString();
            }

            if (c == '\\')
            {
                _builder.Append(_text, copied, _position - copied);
                ReadEscape();
                copied = _position;
                continue;
            }

            if (char.IsSurrogate(c))
            {
                ReadSurrogate(ref copied);
                continue;
            }

            if (c < ' ')
            {
                Error(_position, 1, $"the control character U+{(int)c:X4} must be escaped in a string");
            }

            _position++;
        }

        _builder.Append(_text, copied, _position - copied);
        return _builder.ToString();
    }

    // A text can hold half a pair; UTF-8, which names and values end up as, cannot.
    private void ReadSurrogate(ref int copied)
    {
        if (_position + 1 < _text.Length && char.IsSurrogatePair(_text[_position], _text[_position + 1]))
        {
            _position += 2;
            return;
        }

        Error(_position, 1, "this is half of a surrogate pair");
        _builder.Append(_text, copied, _position - copied).Append('\uFFFD');
        copied = ++_position;
    }

    private void ReadEscape()
    {
        int start = _position++;
        char c = Current;
        char? plain = c switch
        {
            '"' or '\\' or '/' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };
        if (plain is { } unescaped)
        {
            _builder.Append(unescaped);
            _position++;
        }
        else if (c == 'u')
        {
            ReadUnicodeEscape(start);
        }
        else
        {
            Error(start, System.Math.Min(2, _text.Length - start), "JSON has no such escape; a backslash is written as \\\\");
        }
    }

    private void ReadUnicodeEscape(int start)
    {
        _position++;
        if (!TryReadHex(out char unit))
        {
            Error(start, System.Math.Min(_position - start + 1, _text.Length - start), "four hexadecimal digits are expected behind \\u");
            return;
        }

        if (!char.IsSurrogate(unit))
        {
            _builder.Append(unit);
            return;
        }

        int next = _position;
        if (char.IsHighSurrogate(unit) && string.CompareOrdinal(_text, _position, "\\u", 0, 2) == 0)
        {
            _position += 2;
            if (TryReadHex(out char low) && char.IsLowSurrogate(low))
            {
                _builder.Append(unit).Append(low);
                return;
            }
        }

        _position = next;
        Error(start, _position - start, "this is half of a surrogate pair without the other half");
        _builder.Append('\uFFFD');
    }

    private bool TryReadHex(out char value)
    {
        value = '\0';
        if (_position + 4 > _text.Length)
        {
            return false;
        }

        int unit = 0;
        for (int i = 0; i < 4; i++)
        {
            int digit = _text[_position + i] switch
            {
                >= '0' and <= '9' and var c => c - '0',
                >= 'a' and <= 'f' and var c => c - 'a' + 10,
                >= 'A' and <= 'F' and var c => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return false;
            }

            unit = (unit << 4) | digit;
        }

        _position += 4;
        value = (char)unit;
        return true;
    }
}
