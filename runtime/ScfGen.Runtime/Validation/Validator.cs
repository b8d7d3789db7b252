using System.ComponentModel;
using System.Globalization;
using ScfGen.Checks;

namespace ScfGen;

/// <summary>Collects what is wrong with a request. Generated code reports to it; the signatures may change with the generator.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Validator
{
    // What JSON readers take.
    private const int MaxDepth = 64;

    private List<Violation>? _violations;
    private string _parent = "";
    private int _depth;

    private Validator(ValidationMode mode) => ChecksDocumented = mode == ValidationMode.Documented;

    /// <summary>Whether more is to be checked than that required members are there.</summary>
    public bool ChecksDocumented { get; }

    /// <summary>Checks an object.</summary>
    /// <param name="value">The object.</param>
    /// <param name="mode">What to check.</param>
    /// <returns>All that is wrong; empty where nothing is.</returns>
    public static IReadOnlyList<Violation> Check(IValidatable value, ValidationMode mode)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (mode == ValidationMode.None)
        {
            return [];
        }

        var validator = new Validator(mode);
        value.Validate(validator);
        return validator._violations ?? (IReadOnlyList<Violation>)[];
    }

    /// <summary>Reports a required member that is not set.</summary>
    /// <param name="member">The member.</param>
    public void Missing(string member) => Add(member, "is required and not set");

    /// <summary>Checks a member that is an object.</summary>
    /// <param name="member">The member.</param>
    /// <param name="value">The object.</param>
    public void Model(string member, IValidatable? value)
    {
        if (value is null)
        {
            return;
        }

        if (_depth == MaxDepth)
        {
            Add(member, $"is nested deeper than {MaxDepth} levels, or holds itself");
            return;
        }

        string parent = _parent;
        _parent = parent + member + ".";
        _depth++;
        value.Validate(this);
        _depth--;
        _parent = parent;
    }

    /// <summary>Checks a member that is an array of objects.</summary>
    /// <typeparam name="T">The objects' type.</typeparam>
    /// <param name="member">The member.</param>
    /// <param name="values">The objects.</param>
    public void Models<T>(string member, IReadOnlyList<T>? values)
        where T : class, IValidatable
    {
        for (int i = 0; i < values?.Count; i++)
        {
            Model(Item(member, i), values[i]);
        }
    }

    /// <summary>Checks a text.</summary>
    /// <param name="member">The member.</param>
    /// <param name="value">The text.</param>
    /// <param name="rules">What it must be.</param>
    public void Text(string member, string? value, TextRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (value is null)
        {
            return;
        }

        foreach (string problem in rules.Find(value))
        {
            string message = Under(rules.When, problem);
            Add(member, rules.IsSensitive ? message : $"{message} (it is {Quoted(value)})");
        }
    }

    /// <summary>Checks each text of an array.</summary>
    /// <param name="member">The member.</param>
    /// <param name="values">The texts.</param>
    /// <param name="rules">What each must be.</param>
    public void Texts(string member, IReadOnlyList<string>? values, TextRules rules)
    {
        for (int i = 0; i < values?.Count; i++)
        {
            Text(Item(member, i), values[i], rules);
        }
    }

    /// <summary>Checks the text of each value of an array.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="member">The member.</param>
    /// <param name="values">The values.</param>
    /// <param name="text">Gives the text of a value.</param>
    /// <param name="rules">What each text must be.</param>
    public void Texts<T>(string member, IReadOnlyList<T>? values, Func<T, string> text, TextRules rules)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (int i = 0; i < values?.Count; i++)
        {
            Text(Item(member, i), text(values[i]), rules);
        }
    }

    /// <summary>Checks a value of a closed set.</summary>
    /// <typeparam name="T">The set.</typeparam>
    /// <param name="member">The member.</param>
    /// <param name="value">The value.</param>
    /// <param name="known">The values that are allowed.</param>
    /// <param name="isSensitive">Whether the value is kept out of messages.</param>
    public void Known<T>(string member, T? value, IReadOnlyList<T> known, bool isSensitive)
        where T : struct, IOpenEnumValue<T>
    {
        if (value is { IsKnown: false } other)
        {
            string problem = "must be one of " + string.Join(", ", known);
            Add(member, isSensitive ? problem : $"{problem} (it is {Quoted(other.Value)})");
        }
    }

    /// <summary>Checks each value of an array of a closed set.</summary>
    /// <typeparam name="T">The set.</typeparam>
    /// <param name="member">The member.</param>
    /// <param name="values">The values.</param>
    /// <param name="known">The values that are allowed.</param>
    /// <param name="isSensitive">Whether the values are kept out of messages.</param>
    public void Known<T>(string member, IReadOnlyList<T>? values, IReadOnlyList<T> known, bool isSensitive)
        where T : struct, IOpenEnumValue<T>
    {
        for (int i = 0; i < values?.Count; i++)
        {
            Known(Item(member, i), (T?)values[i], known, isSensitive);
        }
    }

    /// <summary>Checks how many bytes a binary value has.</summary>
    /// <param name="member">The member.</param>
    /// <param name="count">The count; <see langword="null"/> where there is no value.</param>
    /// <param name="min">The fewest bytes.</param>
    /// <param name="max">The most bytes.</param>
    public void Bytes(string member, int? count, long min, long max)
    {
        if (count is { } bytes && new SizeCheck(min, max, "bytes").Find(bytes) is { } problem)
        {
            Add(member, problem);
        }
    }

    /// <summary>Checks how many bytes each binary value of an array has.</summary>
    /// <param name="member">The member.</param>
    /// <param name="values">The values.</param>
    /// <param name="min">The fewest bytes.</param>
    /// <param name="max">The most bytes.</param>
    public void Bytes(string member, IReadOnlyList<ReadOnlyMemory<byte>>? values, long min, long max)
    {
        for (int i = 0; i < values?.Count; i++)
        {
            Bytes(Item(member, i), values[i].Length, min, max);
        }
    }

    /// <summary>Checks a whole number.</summary>
    /// <param name="member">The member.</param>
    /// <param name="value">The number.</param>
    /// <param name="rules">What it must be.</param>
    public void Number(string member, long? value, NumberRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (value is { } number && rules.Find(number) is { } problem)
        {
            Add(member, rules.IsSensitive ? problem : string.Create(CultureInfo.InvariantCulture, $"{problem} (it is {number})"));
        }
    }

    /// <summary>Checks a floating-point number.</summary>
    /// <param name="member">The member.</param>
    /// <param name="value">The number.</param>
    /// <param name="rules">What it must be.</param>
    public void Number(string member, double? value, NumberRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);

        // What JSON cannot spell is refused when the request is written.
        if (value is { } number && DecimalNumber.From(number) is { } exact && rules.Find(exact) is { } problem)
        {
            Add(member, rules.IsSensitive ? problem : string.Create(CultureInfo.InvariantCulture, $"{problem} (it is {number})"));
        }
    }

    /// <summary>Checks each whole number of an array.</summary>
    /// <param name="member">The member.</param>
    /// <param name="values">The numbers.</param>
    /// <param name="rules">What each must be.</param>
    public void Numbers(string member, IReadOnlyList<long>? values, NumberRules rules)
    {
        for (int i = 0; i < values?.Count; i++)
        {
            Number(Item(member, i), values[i], rules);
        }
    }

    /// <summary>Checks each floating-point number of an array.</summary>
    /// <param name="member">The member.</param>
    /// <param name="values">The numbers.</param>
    /// <param name="rules">What each must be.</param>
    public void Numbers(string member, IReadOnlyList<double>? values, NumberRules rules)
    {
        for (int i = 0; i < values?.Count; i++)
        {
            Number(Item(member, i), values[i], rules);
        }
    }

    /// <summary>Checks how many items an array has.</summary>
    /// <param name="member">The member.</param>
    /// <param name="count">The count; <see langword="null"/> where there is no array.</param>
    /// <param name="min">The fewest items.</param>
    /// <param name="max">The most items.</param>
    /// <param name="when">The condition that the limits hold under, as a message has it; <see langword="null"/> where they hold always.</param>
    public void Count(string member, int? count, long min, long max, string? when = null)
    {
        if (count is { } items && new SizeCheck(min, max, "items").Find(items) is { } problem)
        {
            Add(member, Under(when, problem));
        }
    }

    /// <summary>Checks how large the texts in an array are together.</summary>
    /// <param name="member">The member.</param>
    /// <param name="bytes">Their bytes in UTF-8.</param>
    /// <param name="max">The most bytes.</param>
    public void TotalSize(string member, long bytes, long max)
    {
        if (new SizeCheck(0, max, "bytes of text in all").Find(bytes) is { } problem)
        {
            Add(member, problem);
        }
    }

    private static string Quoted(string? value) => $"'{ShownText.Of(value ?? "")}'";

    private static string Under(string? condition, string problem) => condition is null ? problem.TrimEnd('.') : $"{problem.TrimEnd('.')}, {condition}";

    private static string Item(string member, int index) => string.Create(CultureInfo.InvariantCulture, $"{member}[{index}]");

    private void Add(string member, string message) => (_violations ??= []).Add(new Violation(_parent + member, message.TrimEnd('.')));
}
