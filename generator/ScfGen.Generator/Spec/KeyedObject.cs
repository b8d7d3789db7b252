using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Json;

namespace ScfGen.Generator.Spec;

/// <summary>An object whose keys the format fixes: reports unknown and duplicate keys, and gives the values of the known ones by kind.</summary>
internal sealed class KeyedObject
{
    private readonly IssueList _issues;
    private readonly Dictionary<string, JsonMember> _members = [];

    /// <param name="what">What the object is, as a message names it.</param>
    /// <param name="keys">The keys that it may have.</param>
    public KeyedObject(IssueList issues, JsonObject node, string what, string[] keys)
    {
        _issues = issues;
        Node = node;
        What = what;
        foreach (JsonMember member in Distinct(issues, node))
        {
            if (keys.Contains(member.Name))
            {
                _members.Add(member.Name, member);
            }
            else
            {
                string? suggestion = Suggestions.Nearest(member.Name, keys.Where(key => node.Find(key) is null));
                issues.AddWithSuggestion(Rules.UnknownKey, member.NameSpan, suggestion, member.Name, what, Suggestions.DidYouMean(suggestion));
            }
        }
    }

    public JsonObject Node { get; }

    public string What { get; }

    /// <summary>The members of an object, without those whose name stood before; reports those.</summary>
    public static IEnumerable<JsonMember> Distinct(IssueList issues, JsonObject node)
    {
        var seen = new HashSet<string>();
        foreach (JsonMember member in node.Members)
        {
            if (seen.Add(member.Name))
            {
                yield return member;
            }
            else
            {
                issues.Add(Rules.DuplicateMember, member.NameSpan, member.Name);
            }
        }
    }

    public bool Has(string key) => _members.ContainsKey(key);

    public JsonNode? Value(string key) => _members.TryGetValue(key, out JsonMember? member) ? member.Value : null;

    /// <summary>The place of a key's value, or of the object where it is missing.</summary>
    public TextSpan SpanOf(string key) => Value(key)?.Span ?? Start;

    /// <summary>The place of a key, or of the object where it is missing.</summary>
    public TextSpan NameSpanOf(string key) => _members.TryGetValue(key, out JsonMember? member) ? member.NameSpan : Start;

    public string? String(string key) => Get<JsonString>(key, "a string")?.Value;

    public bool? Boolean(string key) => Get<JsonBoolean>(key, "true or false")?.Value;

    public JsonObject? Object(string key) => Get<JsonObject>(key, "an object");

    public JsonArray? Array(string key) => Get<JsonArray>(key, "an array");

    /// <summary>A number as it is spelled, if decimal arithmetic can hold it.</summary>
    public string? Number(string key) =>
        Get<JsonNumber>(key, "a number") is { } number && IsDecimal(key, number) ? number.Text : null;

    /// <summary>The numbers of an array, as they are spelled.</summary>
    public IReadOnlyList<string> Numbers(string key)
    {
        var numbers = new List<string>();
        foreach (JsonNode item in Array(key)?.Items ?? [])
        {
            if (item is JsonNumber number)
            {
                if (IsDecimal(key, number))
                {
                    numbers.Add(number.Text);
                }
            }
            else if (item is not JsonMissing)
            {
                _issues.Add(Rules.WrongKind, item.Span, key, "an array of numbers", item.KindName);
            }
        }

        return numbers;
    }

    /// <summary>A whole number that is not negative.</summary>
    public long? Count(string key)
    {
        if (Get<JsonNumber>(key, "a whole number") is not { } number)
        {
            return null;
        }

        if (long.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out long count))
        {
            return count;
        }

        _issues.Add(Rules.InvalidValue, number.Span, key, number.Text, "it must be a whole number from 0");
        return null;
    }

    /// <summary>The strings of an array, with their places.</summary>
    public IReadOnlyList<JsonString> Strings(string key)
    {
        var strings = new List<JsonString>();
        foreach (JsonNode item in Array(key)?.Items ?? [])
        {
            if (item is JsonString text)
            {
                strings.Add(text);
            }
            else if (item is not JsonMissing)
            {
                _issues.Add(Rules.WrongKind, item.Span, key, "an array of strings", item.KindName);
            }
        }

        return strings;
    }

    /// <summary>A string that must be there and not be empty.</summary>
    public string? RequiredString(string key)
    {
        Require(key);
        string? value = String(key);
        if (value is { Length: 0 })
        {
            _issues.Add(Rules.InvalidValue, SpanOf(key), key, "empty", "give it a value");
            return null;
        }

        return value;
    }

    /// <summary>Reports a key that is missing.</summary>
    public void Require(string key)
    {
        if (!Has(key))
        {
            _issues.Add(Rules.MissingKey, Start, key, What);
        }
    }

    private TextSpan Start => new(Node.Span.Start, System.Math.Min(1, Node.Span.Length));

    private T? Get<T>(string key, string expected)
        where T : JsonNode
    {
        JsonNode? value = Value(key);
        if (value is null or T or JsonMissing)
        {
            return value as T;
        }

        _issues.Add(Rules.WrongKind, value.Span, key, expected, value.KindName);
        return null;
    }

    private bool IsDecimal(string key, JsonNumber number)
    {
        if (decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            return true;
        }

        _issues.Add(Rules.InvalidValue, number.Span, key, number.Text, "the number is too large");
        return false;
    }
}
