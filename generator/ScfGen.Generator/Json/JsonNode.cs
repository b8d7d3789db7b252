using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace ScfGen.Generator.Json;

/// <summary>A value of a JSON document, with its place.</summary>
/// <param name="span">From the value's first character to its last.</param>
internal abstract class JsonNode(TextSpan span)
{
    public TextSpan Span { get; } = span;

    /// <summary>What the value is, as a message names it.</summary>
    public abstract string KindName { get; }
}

/// <summary>An object; its members are in the order of the text, duplicates included.</summary>
internal sealed class JsonObject(TextSpan span, IReadOnlyList<JsonMember> members) : JsonNode(span)
{
    public IReadOnlyList<JsonMember> Members { get; } = members;

    public override string KindName => "an object";

    /// <summary>Finds a member by its name; the first one, should there be several.</summary>
    public JsonNode? Find(string name)
    {
        foreach (JsonMember member in Members)
        {
            if (member.Name == name)
            {
                return member.Value;
            }
        }

        return null;
    }
}

/// <summary>A member of an object.</summary>
internal sealed class JsonMember(string name, TextSpan nameSpan, JsonNode value)
{
    public string Name { get; } = name;

    public TextSpan NameSpan { get; } = nameSpan;

    public JsonNode Value { get; } = value;
}

/// <summary>An array.</summary>
internal sealed class JsonArray(TextSpan span, IReadOnlyList<JsonNode> items) : JsonNode(span)
{
    public IReadOnlyList<JsonNode> Items { get; } = items;

    public override string KindName => "an array";
}

/// <summary>A string, without its escapes.</summary>
internal sealed class JsonString(TextSpan span, string value) : JsonNode(span)
{
    public string Value { get; } = value;

    public override string KindName => "a string";
}

/// <summary>A number, as it is spelled.</summary>
internal sealed class JsonNumber(TextSpan span, string text) : JsonNode(span)
{
    public string Text { get; } = text;

    public override string KindName => "a number";
}

/// <summary>True or false.</summary>
internal sealed class JsonBoolean(TextSpan span, bool value) : JsonNode(span)
{
    public bool Value { get; } = value;

    public override string KindName => Value ? "true" : "false";
}

/// <summary>Null.</summary>
internal sealed class JsonNull(TextSpan span) : JsonNode(span)
{
    public override string KindName => "null";
}

/// <summary>What stands in for a value that could not be read; an error says why.</summary>
internal sealed class JsonMissing(TextSpan span) : JsonNode(span)
{
    public override string KindName => "nothing";
}
