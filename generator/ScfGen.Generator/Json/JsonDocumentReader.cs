using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace ScfGen.Generator.Json;

/// <summary>
/// Reads JSON (RFC 8259) into nodes that know their place. It never throws but for cancellation: errors are values, and reading goes on
/// behind them, so that one mistake leaves the rest of a document usable.
/// </summary>
internal sealed partial class JsonDocumentReader
{
    /// <summary>How deep values may be nested, as in System.Text.Json.</summary>
    public const int MaxDepth = 64;

    // Past so many errors the text is hardly JSON, and more messages help nobody.
    private const int MaxErrors = 20;

    private readonly string _text;
    private readonly CancellationToken _cancellationToken;
    private readonly List<JsonError> _errors = [];
    private readonly StringBuilder _builder = new();
    private int _position;

    // What follows too deep a nesting is not read, so it is not judged either.
    private bool _isGivenUp;

    private JsonDocumentReader(string text, CancellationToken cancellationToken)
    {
        _text = text;
        _cancellationToken = cancellationToken;
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private bool AtEnd => _position >= _text.Length;

    /// <summary>Reads a document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="errors">What is wrong with it, in the order of reading.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The document's value.</returns>
    public static JsonNode Read(string text, out IReadOnlyList<JsonError> errors, CancellationToken cancellationToken)
    {
        var reader = new JsonDocumentReader(text, cancellationToken);
        JsonNode root = reader.ReadDocument();
        errors = reader._errors;
        return root;
    }

    private JsonNode ReadDocument()
    {
        if (Current == '\uFEFF')
        {
            _position++;
        }

        SkipWhiteSpace();
        JsonNode root = ReadValue(depth: 0);
        SkipWhiteSpace();
        if (!AtEnd)
        {
            Error(_position, _text.Length - _position, "the document ends before this text");
        }

        return root;
    }

    private JsonNode ReadValue(int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        switch (Current)
        {
            case '{' or '[' when depth >= MaxDepth:
                Error(_position, 1, $"values are nested deeper than {MaxDepth} levels");
                _isGivenUp = true;
                int start = _position;
                _position = _text.Length;
                return new JsonMissing(new TextSpan(start, 0));
            case '{':
                return ReadObject(depth);
            case '[':
                return ReadArray(depth);
            case '"':
                start = _position;
                string value = ReadString();
                return new JsonString(From(start), value);
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                return ReadWord();
        }
    }

    private JsonObject ReadObject(int depth)
    {
        int start = _position++;
        var members = new List<JsonMember>();
        while (true)
        {
            SkipWhiteSpace();
            if (AtEnd)
            {
                Error(start, 1, "this object is not closed by }");
                break;
            }

            if (Current == '}')
            {
                _position++;
                break;
            }

            if (Current == ']')
            {
                // Most likely it closes an array around this object.
                Error(_position, 1, "} is expected here, to close the object");
                break;
            }

            if (members.Count > 0 || Current == ',')
            {
                ReadComma('}', first: members.Count == 0);
                if (Current is '}' or ']' || AtEnd)
                {
                    continue;
                }
            }

            if (Current == '"')
            {
                members.Add(ReadMember(depth));
            }
            else
            {
                SkipUnexpected("a member name in quotation marks is expected here");
            }
        }

        return new JsonObject(From(start), members);
    }

    private JsonMember ReadMember(int depth)
    {
        int start = _position;
        string name = ReadString();
        TextSpan nameSpan = From(start);
        SkipWhiteSpace();
        if (Current == ':')
        {
            _position++;
            SkipWhiteSpace();
        }
        else
        {
            Error(nameSpan.Start, nameSpan.Length, "a : and a value are expected behind this name");
            if (AtEnd || Current is ',' or '}' or ']')
            {
                return new JsonMember(name, nameSpan, new JsonMissing(new TextSpan(_position, 0)));
            }
        }

        return new JsonMember(name, nameSpan, ReadValue(depth + 1));
    }

    private JsonArray ReadArray(int depth)
    {
        int start = _position++;
        var items = new List<JsonNode>();
        while (true)
        {
            SkipWhiteSpace();
            if (AtEnd)
            {
                Error(start, 1, "this array is not closed by ]");
                break;
            }

            if (Current == ']')
            {
                _position++;
                break;
            }

            if (Current == '}')
            {
                Error(_position, 1, "] is expected here, to close the array");
                break;
            }

            if (items.Count > 0 || Current == ',')
            {
                ReadComma(']', first: items.Count == 0);
                if (Current is ']' or '}' || AtEnd)
                {
                    continue;
                }
            }

            items.Add(ReadValue(depth + 1));
        }

        return new JsonArray(From(start), items);
    }

    private void ReadComma(char close, bool first)
    {
        if (Current != ',')
        {
            Error(_position, 1, "a comma is missing before this");
            return;
        }

        int comma = _position++;
        SkipWhiteSpace();
        if (first)
        {
            Error(comma, 1, "nothing stands before this comma");
        }
        else if (Current == close)
        {
            Error(comma, 1, $"nothing stands between this comma and {close}");
        }

        while (Current == ',')
        {
            Error(_position, 1, "nothing stands before this comma");
            _position++;
            SkipWhiteSpace();
        }
    }

    private JsonNode ReadWord()
    {
        int start = _position;
        while (!AtEnd && (char.IsLetterOrDigit(Current) || Current is '_' or '$'))
        {
            _position++;
        }

        string word = _text.Substring(start, _position - start);
        switch (word)
        {
            case "true":
                return new JsonBoolean(From(start), true);
            case "false":
                return new JsonBoolean(From(start), false);
            case "null":
                return new JsonNull(From(start));
            case "":
                SkipUnexpected("a value is expected here");
                return new JsonMissing(From(start));
            default:
                Error(start, word.Length, $"'{Short(word)}' is no JSON value; strings stand in quotation marks, and the words are true, false and null");
                return new JsonMissing(From(start));
        }
    }

    // Goes on behind what cannot be read: at the next punctuation or in the next line.
    private void SkipUnexpected(string message)
    {
        int start = _position;
        while (!AtEnd && Current is not (',' or '}' or ']' or '\n' or '\r'))
        {
            if (Current is '"' or '{' or '[' && _position > start)
            {
                break;
            }

            _position++;
        }

        Error(start, System.Math.Max(_position - start, AtEnd ? 0 : 1), message);
        if (_position == start && !AtEnd && Current is not (',' or '}' or ']'))
        {
            _position++;
        }
    }

    // Comments are no part of JSON; reported, they are skipped like the white space that they stand for.
    private void SkipWhiteSpace()
    {
        while (true)
        {
            while (Current is ' ' or '\t' or '\n' or '\r')
            {
                _position++;
            }

            if (Current != '/' || _position + 1 >= _text.Length || _text[_position + 1] is not ('/' or '*'))
            {
                return;
            }

            int start = _position;
            SkipComment();
            Error(start, _position - start, "JSON has no comments");
        }
    }

    private void SkipComment()
    {
        bool isBlock = _text[_position + 1] == '*';
        int end = isBlock
            ? _text.IndexOf("*/", _position + 2, System.StringComparison.Ordinal)
            : _text.IndexOf('\n', _position);
        _position = end < 0 ? _text.Length : isBlock ? end + 2 : end;
    }

    private void Error(int start, int length, string message)
    {
        if (_errors.Count < MaxErrors && !_isGivenUp)
        {
            start = System.Math.Min(start, _text.Length);
            _errors.Add(new JsonError(new TextSpan(start, System.Math.Min(length, _text.Length - start)), message));
        }
    }

    private TextSpan From(int start) => TextSpan.FromBounds(start, _position);

    private static string Short(string text) =>
        text.Length <= 40 ? text : string.Format(CultureInfo.InvariantCulture, "{0}…", text.Substring(0, 40));
}
