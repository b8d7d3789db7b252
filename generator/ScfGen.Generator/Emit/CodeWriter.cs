using System;
using System.Text;

namespace ScfGen.Generator.Emit;

/// <summary>Writes indented lines that end in a line feed, on every system.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new(4096);
    private int _indent;

    /// <summary>Writes a line; an empty one without indentation.</summary>
    public void Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', 4 * _indent).Append(text);
        }

        _text.Append('\n');
    }

    /// <summary>Writes a header line, if any, and an opening brace; the closing brace comes when the result is disposed of.</summary>
    public BlockEnd Block(string header = "")
    {
        if (header.Length > 0)
        {
            Line(header);
        }

        Line("{");
        _indent++;
        return new BlockEnd(this);
    }

    public override string ToString() => _text.ToString();

    private void EndBlock()
    {
        _indent--;
        Line("}");
    }

    /// <summary>Closes a block.</summary>
    internal readonly struct BlockEnd(CodeWriter writer) : IDisposable
    {
        public void Dispose() => writer.EndBlock();
    }
}
