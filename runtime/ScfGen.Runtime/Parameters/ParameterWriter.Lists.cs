using System.Globalization;

namespace ScfGen;

/// <content>Arrays: the items are numbered from zero, those that are null are left out, and an empty array leaves nothing.</content>
public sealed partial class ParameterWriter
{
    /// <summary>Adds an array of texts.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="values">The texts.</param>
    public void AddList(string name, IReadOnlyList<string>? values)
    {
        int outer = Enter(name);
        for (int i = 0; i < values?.Count; i++)
        {
            if (values[i] is { } value)
            {
                Begin(i).EndPair(value);
            }
        }

        _prefixLength = outer;
    }

    /// <summary>Adds an array of whole numbers.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="values">The numbers.</param>
    public void AddList(string name, IReadOnlyList<long>? values)
    {
        int outer = Enter(name);
        for (int i = 0; i < values?.Count; i++)
        {
            Begin(i).EndPair(values[i]);
        }

        _prefixLength = outer;
    }

    /// <summary>Adds an array of floating-point numbers.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="values">The numbers.</param>
    /// <exception cref="ArgumentException">A number is infinite or not a number, which JSON cannot spell.</exception>
    public void AddList(string name, IReadOnlyList<double>? values)
    {
        int outer = Enter(name);
        for (int i = 0; i < values?.Count; i++)
        {
            double value = values[i];
            if (!double.IsFinite(value))
            {
                throw new ArgumentException(NotFinite(i.ToString(CultureInfo.InvariantCulture), value), nameof(values));
            }

            Begin(i).EndPair(value);
        }

        _prefixLength = outer;
    }

    /// <summary>Adds an array of truth values.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="values">The values.</param>
    public void AddList(string name, IReadOnlyList<bool>? values)
    {
        int outer = Enter(name);
        for (int i = 0; i < values?.Count; i++)
        {
            Begin(i).EndPair(values[i] ? "true"u8 : "false"u8);
        }

        _prefixLength = outer;
    }

    /// <summary>Adds an array of truth values that the service takes as the texts TRUE and FALSE.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="values">The values.</param>
    public void AddTrueFalseList(string name, IReadOnlyList<bool>? values)
    {
        int outer = Enter(name);
        for (int i = 0; i < values?.Count; i++)
        {
            Begin(i).EndPair(values[i] ? "TRUE"u8 : "FALSE"u8);
        }

        _prefixLength = outer;
    }

    /// <summary>Adds an array of timestamps.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="values">The timestamps.</param>
    public void AddList(string name, IReadOnlyList<ApiTimestamp>? values)
    {
        int outer = Enter(name);
        for (int i = 0; i < values?.Count; i++)
        {
            Begin(i).EndPair(values[i].Value);
        }

        _prefixLength = outer;
    }

    /// <summary>Adds an array of byte strings in Base64.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="values">The byte strings.</param>
    public void AddList(string name, IReadOnlyList<ReadOnlyMemory<byte>>? values)
    {
        int outer = Enter(name);
        for (int i = 0; i < values?.Count; i++)
        {
            Begin(i).EndPairInBase64(values[i].Span);
        }

        _prefixLength = outer;
    }

    /// <summary>Adds an array of values of an open set.</summary>
    /// <typeparam name="T">The open set.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <param name="values">The values.</param>
    public void AddEnumList<T>(string name, IReadOnlyList<T>? values)
        where T : struct, IOpenEnumValue<T>
    {
        int outer = Enter(name);
        for (int i = 0; i < values?.Count; i++)
        {
            Begin(i).EndPair(values[i].Value);
        }

        _prefixLength = outer;
    }

    /// <summary>Adds an array of objects.</summary>
    /// <typeparam name="T">The objects' type.</typeparam>
    /// <param name="name">The member's name.</param>
    /// <param name="values">The objects.</param>
    /// <exception cref="InvalidOperationException">Objects are nested deeper than 64 levels, or one holds itself.</exception>
    public void AddModelList<T>(string name, IReadOnlyList<T>? values)
        where T : class, IParameterModel
    {
        int outer = Enter(name);
        for (int i = 0; i < values?.Count; i++)
        {
            if (values[i] is { } value)
            {
                int list = Enter(i);
                WriteModel(value);
                _prefixLength = list;
            }
        }

        _prefixLength = outer;
    }
}
