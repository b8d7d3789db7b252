using System;
using System.Globalization;
using System.Linq;
using ScfGen.Generator.Diagnostics;
using ScfGen.Generator.Model;

namespace ScfGen.Generator.Spec;

/// <summary>What the values of members must be.</summary>
internal sealed partial class SpecReader
{
    private ConstraintSet ReadConstraints(KeyedObject node, TypeReference type)
    {
        bool isNumber = type.Kind is TypeKind.Integer or TypeKind.Float;
        bool isText = type.Kind is TypeKind.String or TypeKind.Enum or TypeKind.Timestamp;
        Fits(node, "range", isNumber, "a number");
        Fits(node, "length", isText, "a text");
        Fits(node, "bytes", isText || type.Kind == TypeKind.Binary, "a text or binary");
        Fits(node, "items", type.IsArray, "an array");
        Fits(node, "totalBytes", IsArrayOfClass(type), "an array of a type with strings");
        Fits(node, "pattern", isText, "a text");
        Fits(node, "format", isText, "a text");
        return ReadConstraints(node);
    }

    private ConstraintSet ReadConstraints(KeyedObject node)
    {
        var constraints = new ConstraintSet(
            ReadRange(node),
            ReadSize(node, "length"),
            ReadSize(node, "bytes"),
            ReadSize(node, "items"),
            ReadTotal(node),
            ReadPattern(node),
            ReadFormat(node));
        return constraints == ConstraintSet.None ? ConstraintSet.None : constraints;
    }

    private bool Fits(KeyedObject node, string key, bool fits, string what)
    {
        if (fits || !node.Has(key))
        {
            return true;
        }

        _issues.Add(Rules.InvalidValue, node.NameSpanOf(key), key, "a constraint of this member", $"it is for members whose type is {what}");
        return false;
    }

    private RangeConstraint? ReadRange(KeyedObject node)
    {
        if (node.Object("range") is not { } section)
        {
            return null;
        }

        var range = new KeyedObject(_issues, section, "range", SpecKeys.Range);
        string? min = range.Number("min");
        string? max = range.Number("max");
        string? step = range.Number("step");
        if (min is not null && max is not null && Parse(min) > Parse(max))
        {
            _issues.Add(Rules.InvalidValue, range.SpanOf("max"), "max", max, $"it is below min, {min}");
        }

        if (step is not null && Parse(step) <= 0)
        {
            _issues.Add(Rules.InvalidValue, range.SpanOf("step"), "step", step, "it must be above 0");
            step = null;
        }

        EquatableArray<string> also = range.Numbers("also").ToEquatableArray();
        return new RangeConstraint(min, max, step, also, range.String("says"));

        static decimal Parse(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private SizeConstraint? ReadSize(KeyedObject node, string key)
    {
        if (node.Object(key) is not { } section)
        {
            return null;
        }

        var size = new KeyedObject(_issues, section, key, SpecKeys.Size);
        long? min = size.Count("min");
        long? max = size.Count("max");
        if (min > max)
        {
            _issues.Add(Rules.InvalidValue, size.SpanOf("max"), "max", $"{max}", $"it is below min, {min}");
        }

        return new SizeConstraint(min, max, size.String("says"));
    }

    private PatternConstraint? ReadPattern(KeyedObject node)
    {
        if (node.Object("pattern") is not { } section)
        {
            return null;
        }

        var pattern = new KeyedObject(_issues, section, "pattern", SpecKeys.Pattern);
        string? regex = pattern.RequiredString("regex");
        pattern.Require("says");
        string? says = pattern.String("says");
        if (regex is null)
        {
            return null;
        }

        try
        {
            _ = new System.Text.RegularExpressions.Regex(regex);
        }
        catch (ArgumentException e)
        {
            _issues.Add(Rules.InvalidValue, pattern.SpanOf("regex"), "regex", $"'{regex}'", $"it is no regular expression ({e.Message})");
            return null;
        }

        if (!regex.StartsWith("^", StringComparison.Ordinal) || !regex.EndsWith("$", StringComparison.Ordinal))
        {
            _issues.Add(Rules.InvalidValue, pattern.SpanOf("regex"), "regex", $"'{regex}'", "it must be anchored: begin with ^ and end with $");
        }

        return new PatternConstraint(regex, says);
    }

    private string? ReadFormat(KeyedObject node)
    {
        string? format = node.String("format");
        if (format is null || SpecKeys.Formats.Contains(format))
        {
            return format;
        }

        string? suggestion = Suggestions.Nearest(format, SpecKeys.Formats);
        _issues.AddWithSuggestion(
            Rules.UnresolvedName, node.SpanOf("format"), suggestion, "format", format, "among " + string.Join(", ", SpecKeys.Formats), Suggestions.DidYouMean(suggestion));
        return null;
    }
}
