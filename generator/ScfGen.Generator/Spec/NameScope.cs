using System;
using System.Collections.Generic;
using System.Globalization;

namespace ScfGen.Generator.Spec;

/// <summary>Gives out names that are unique in a class, a namespace or a folder.</summary>
internal sealed class NameScope(StringComparer comparer, params string[] reserved)
{
    private readonly HashSet<string> _taken = new(reserved, comparer);

    public bool IsTaken(string name) => _taken.Contains(name);

    /// <summary>Takes a name, if need be with a suffix or a number behind it.</summary>
    public string Take(string name, string suffix = "")
    {
        if (_taken.Add(name))
        {
            return name;
        }

        if (suffix.Length > 0 && _taken.Add(name + suffix))
        {
            return name + suffix;
        }

        for (int number = 2; ; number++)
        {
            string candidate = name + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(candidate))
            {
                return candidate;
            }
        }
    }
}
