using System.ComponentModel;
using System.Text;
using ScfGen.Checks;

namespace ScfGen;

/// <summary>What a text must be, for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextRules
{
    private PatternCheck? _pattern;

    /// <summary>The fewest characters, which are code points.</summary>
    public int MinLength { get; init; }

    /// <summary>The most characters, which are code points.</summary>
    public int MaxLength { get; init; } = int.MaxValue;

    /// <summary>The fewest bytes in UTF-8.</summary>
    public long MinBytes { get; init; }

    /// <summary>The most bytes in UTF-8.</summary>
    public long MaxBytes { get; init; } = long.MaxValue;

    /// <summary>The regular expression; <see langword="null"/> for none.</summary>
    public string? Pattern { get; init; }

    /// <summary>The expression as a sentence.</summary>
    public string? PatternSays { get; init; }

    /// <summary>The named format; <see langword="null"/> for none.</summary>
    public string? Format { get; init; }

    /// <summary>Whether the text is kept out of messages.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>The condition that the rules hold under, as a message has it; <see langword="null"/> where they hold always.</summary>
    public string? When { get; init; }

    /// <summary>What is wrong with a text.</summary>
    internal IEnumerable<string> Find(string value)
    {
        if ((MinLength > 0 || MaxLength < int.MaxValue)
            && new SizeCheck(MinLength, MaxLength == int.MaxValue ? long.MaxValue : MaxLength, "characters").Find(CharacterCount.Of(value)) is { } length)
        {
            yield return length;
        }

        if ((MinBytes > 0 || MaxBytes < long.MaxValue) && new SizeCheck(MinBytes, MaxBytes, "bytes in UTF-8").Find(Encoding.UTF8.GetByteCount(value)) is { } bytes)
        {
            yield return bytes;
        }

        if (Pattern is not null && (_pattern ??= new PatternCheck(Pattern, PatternSays)).Find(value) is { } pattern)
        {
            yield return pattern;
        }

        if (Format is not null && FormatCheck.Find(Format, value) is { } format)
        {
            // What is wrong with a format can quote a part of the value.
            yield return IsSensitive ? $"is not of the format {Format}" : format;
        }
    }
}
