using System.Globalization;

namespace LocalScf.Http;

/// <summary>A parameter of a query or form, or all whose names begin alike: a value, or members, or items.</summary>
internal sealed class ParameterNode
{
    // JSON may be nested deeper, but nothing in the document is.
    private const int MaxDepth = 16;

    public string? Value { get; private set; }

    public Dictionary<string, ParameterNode> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Puts names such as <c>Filters.0.Name</c> back into the objects and arrays that they were made of.</summary>
    public static ParameterNode From(FlatParameters parameters)
    {
        var root = new ParameterNode();
        foreach ((string name, string value) in parameters.Values)
        {
            string[] parts = name.Split('.');
            if (parts.Length > MaxDepth)
            {
                throw new ApiError("InvalidParameter", "The name of a parameter has too many parts.");
            }

            ParameterNode node = root;
            foreach (string part in parts)
            {
                node = node.Member(part);
            }

            node.Value = value;
        }

        return root;
    }

    /// <summary>The members in the order of their numbers; null where they are not named by numbers, or there are none.</summary>
    public List<ParameterNode>? Items()
    {
        var items = new SortedDictionary<int, ParameterNode>();
        foreach ((string name, ParameterNode item) in Members)
        {
            if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                || (name.Length > 1 && name[0] == '0'))
            {
                return null;
            }

            items.Add(index, item);
        }

        // Clients leave nulls out and keep the numbers of the others, so gaps mean nothing.
        return items.Count == 0 ? null : [.. items.Values];
    }

    /// <summary>Refuses a parameter that has a value and members, too.</summary>
    public void CheckIsOne(string name)
    {
        if (Value is not null && Members.Count > 0)
        {
            throw new ApiError("InvalidParameter", $"The parameter {name} has a value, and members as well.");
        }
    }

    private ParameterNode Member(string name)
    {
        if (!Members.TryGetValue(name, out ParameterNode? member))
        {
            member = new ParameterNode();
            Members.Add(name, member);
        }

        return member;
    }
}
